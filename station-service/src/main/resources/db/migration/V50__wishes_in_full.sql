-- Which transaction last changed a wish: a reader that remembers its snapshot asks for what that snapshot did not see.
alter table wish add column changed_by xid8 not null default pg_current_xact_id();
create index wish_changed on wish (changed_by);

create function wish_stamp() returns trigger language plpgsql as $$
begin
    new.changed_by := pg_current_xact_id();
    return new;
end $$;
create trigger wish_stamp before update on wish for each row execute function wish_stamp();

-- Cells of the web map's quadtree at zoom 14, about 2 km wide in China.
create function grid_x(longitude double precision) returns int language sql immutable strict parallel safe as $$
    select least(16383, greatest(0, floor((longitude + 180) / 360 * 16384)))::int
$$;
create function grid_y(latitude double precision) returns int language sql immutable strict parallel safe as $$
    select least(16383, greatest(0, floor((1 - asinh(tan(radians(least(85.05, greatest(-85.05, latitude))))) / pi()) / 2
        * 16384)))::int
$$;
alter table wish add column grid_x int generated always as (grid_x(longitude)) stored;
alter table wish add column grid_y int generated always as (grid_y(latitude)) stored;
create index wish_waiting on wish (grid_x, grid_y) where state <> 'fulfilled';

-- The point's image on the unit sphere of reduced latitudes, as the code computes it, too.
create function image_on_sphere(latitude double precision, longitude double precision) returns cube
    language sql immutable strict parallel safe as $$
    select cube(array[cos(r) * cos(radians(longitude)), cos(r) * sin(radians(longitude)), sin(r)])
    from (select atan((1 - 1 / 298.257223563) * tan(radians(latitude))) as r) reduced
$$;

-- Searches that found nothing, or only what was full: counted by cell and day, of nobody.
create table demand (
    grid_x   int    not null,
    grid_y   int    not null,
    day      date   not null,
    -- 'search' counts each once; the others count what was asked for.
    what     text   not null,
    searches bigint not null check (searches > 0),
    primary key (grid_x, grid_y, day, what)
);
create index demand_of_day on demand (day);

-- Sites that stand or will: what a wish may be served by already.
create table standing_site (
    site_id  uuid primary key,
    position cube not null
);
create index standing_site_position on standing_site using gist (position);
insert into standing_site (site_id, position)
select id, image_on_sphere(latitude, longitude) from site
where state in ('planned', 'under-construction', 'open', 'suspended');

alter table proposal add column demand bigint not null default 0 check (demand >= 0);

-- What became of a proposal, each step at its first time.
create table proposal_step (
    proposal_id uuid        not null references proposal,
    step        text        not null check (step in
                    ('declared', 'reviewed', 'approved', 'rejected', 'planned', 'under-construction', 'built', 'opened', 'closed')),
    at          timestamptz not null,
    primary key (proposal_id, step)
);

-- Every proposal a wish was ever part of: the line holds through a rejection.
create table wish_path (
    wish_id     uuid        not null references wish,
    proposal_id uuid        not null references proposal,
    at          timestamptz not null default now(),
    primary key (wish_id, proposal_id)
);
create index wish_path_of_proposal on wish_path (proposal_id);
insert into wish_path (wish_id, proposal_id) select id, proposal_id from wish where proposal_id is not null;

-- A wisher with several wishes that one site answers hears of it once: through this one of them.
alter table wish_notice add column told_through uuid references wish;
update wish_notice set told_through = wish_id;
alter table wish_notice alter column told_through set not null;
