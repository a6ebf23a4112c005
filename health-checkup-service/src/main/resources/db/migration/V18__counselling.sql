create table session (
    id           uuid primary key,
    campaign_id  uuid not null,
    organisation text not null,
    kind         text not null check (kind in ('counselling', 'consultation', 'teaching')),
    title        text not null,
    place        text not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    capacity     int not null check (capacity > 0),
    taken        int not null default 0,
    version      bigint not null default 0,
    check (starts_at < ends_at),
    constraint never_overfull check (taken between 0 and capacity)
);
create index session_by_campaign on session (campaign_id, starts_at);

-- Who comes to talk is nobody's business: read as counts only.
create table sign_up (
    session_id  uuid not null references session,
    worker_id   uuid not null,
    signed_at   timestamptz not null default now(),
    attended_at timestamptz,
    primary key (session_id, worker_id)
);
