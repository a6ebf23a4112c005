-- A roster as it was sent, sealed, until its import is done.
create table roster_file (
    id          uuid primary key,
    campaign_id uuid not null,
    sealed      text not null,
    kept_at     timestamptz not null default now()
);

-- Who belongs to a campaign, with the job they had then.
create table roster_entry (
    campaign_id  uuid not null,
    worker_id    uuid not null,
    person_token text not null,
    sex          text not null,
    employer     text not null,
    enterprise   text not null,
    industry     text not null,
    hazards      jsonb not null,
    row_number   int  not null,
    primary key (campaign_id, worker_id)
);
create index roster_by_token on roster_entry (person_token, campaign_id);

create table slot (
    id          uuid primary key,
    stop_id     uuid not null,
    campaign_id uuid not null,
    organisation text not null,
    enterprise  text,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    capacity    int not null check (capacity >= 0),
    taken       int not null default 0,
    check (starts_at < ends_at),
    constraint never_overbooked check (taken between 0 and capacity)
);
create index slot_by_campaign on slot (campaign_id, starts_at, id);
create index slot_by_stop on slot (stop_id, starts_at);

create table booking (
    visit_id     uuid primary key,
    slot_id      uuid not null references slot,
    campaign_id  uuid not null,
    worker_id    uuid not null,
    person_token text not null,
    booked_by    text not null,
    booked_at    timestamptz not null default now(),
    constraint one_place_each unique (campaign_id, worker_id)
);
create index booking_by_slot on booking (slot_id);
create index booking_by_token on booking (person_token);
