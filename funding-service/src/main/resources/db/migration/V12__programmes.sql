create table programme (
    id         uuid   primary key,
    year       int    not null check (year between 1949 and 2200),
    name       text   not null,
    issuer     text   not null,
    purpose    text   not null,
    total      bigint not null check (total > 0),
    account    bigint not null,
    catalogue  text   not null,
    created_at timestamptz not null default now(),
    created_by text   not null,
    version    bigint not null default 0,
    constraint programme_once unique (year, name)
);

-- The catalogue's leaves with all that stands above them: what projects name, and what reports group by.
create table sub_category (
    programme     uuid not null references programme,
    code          text not null,
    name          text not null,
    category_code text not null,
    category_name text not null,
    aspect_code   text not null,
    aspect_name   text not null,
    serves        text check (serves in ('MEAL_SUBSIDY')),
    position      int  not null,
    primary key (programme, code)
);

-- What the allocation's formula knows of places.
create table region (
    programme       uuid   not null references programme,
    organisation    text   not null references organisation,
    living_standard bigint not null check (living_standard > 0),
    attributes      text[] not null,
    primary key (programme, organisation)
);

-- The row of an organisation, else that of the nearest one above it.
create function region_of(of_programme uuid, of_organisation text) returns setof region language sql stable as $$
    select r.* from region r
    where r.programme = of_programme
      and r.organisation = any(array[of_organisation, left(of_organisation, 6), left(of_organisation, 4), left(of_organisation, 2), 'CN'])
    order by case when r.organisation = 'CN' then 0 else length(r.organisation) end desc
    limit 1
$$;
