create table site (
    id            uuid             primary key,
    organisation  text             not null,
    name          text             not null,
    address       text,
    latitude      double precision not null check (latitude between -90 and 90),
    longitude     double precision not null check (longitude between -180 and 180),
    state         text             not null check (state in
                      ('proposed', 'planned', 'under-construction', 'open', 'suspended', 'closed')),
    proposal_id   uuid             unique,
    project_id    uuid,
    budget_fen    bigint           check (budget_fen > 0),
    opening_hours text,
    facilities    jsonb            not null default '[]',
    partners      jsonb            not null default '[]',
    photos        jsonb            not null default '[]',
    bays          int              not null default 0 check (bays between 0 and 1000),
    reason        text,
    until         timestamptz,
    opened_at     timestamptz,
    version       bigint           not null default 1,
    -- Nobody finds a site open without hours and something to use.
    check (state <> 'open' or (opening_hours is not null and jsonb_array_length(facilities) > 0))
);
create index site_of_organisation on site (organisation text_pattern_ops, id);
create index site_facilities on site using gin (facilities jsonb_path_ops);

-- Stops of the check-up bus at a site, as the health service told them.
create table check_up_stop (
    stop_id   uuid        primary key,
    site_id   uuid        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null
);
create index check_up_stop_of_site on check_up_stop (site_id, starts_at);
