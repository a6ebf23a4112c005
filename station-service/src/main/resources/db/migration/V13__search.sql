create extension if not exists cube;

-- The open sites as search sees them; position is the site's image on the unit sphere of reduced latitudes.
create table search_place (
    site_id       uuid             primary key,
    name          text             not null,
    latitude      double precision not null,
    longitude     double precision not null,
    position      cube             not null,
    opening_hours text             not null,
    facilities    text[]           not null,
    bays          int              not null
);
create index search_place_position on search_place using gist (position);
