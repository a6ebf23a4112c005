create table tour (
    id           uuid primary key,
    campaign_id  uuid not null,
    organisation text not null,
    bus_id       uuid not null,
    team_id      uuid not null,
    title        text not null,
    throughput_per_hour int not null,
    version      bigint not null default 0
);
create index tour_by_campaign on tour (campaign_id);

create extension if not exists btree_gist;

create table stop (
    id           uuid primary key,
    tour_id      uuid not null references tour,
    campaign_id  uuid not null,
    organisation text not null,
    bus_id       uuid not null,
    place        text not null,
    enterprise   text,
    site_id      uuid,
    latitude     double precision not null check (latitude between -90 and 90),
    longitude    double precision not null check (longitude between -180 and 180),
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    version      bigint not null default 0,
    check (starts_at < ends_at),
    constraint bus_at_one_place exclude using gist (bus_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index stop_by_campaign on stop (campaign_id, starts_at);
