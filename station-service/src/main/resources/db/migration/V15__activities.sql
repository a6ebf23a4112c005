create table activity (
    id           uuid        primary key,
    organisation text        not null,
    site_id      uuid,
    kind         text        not null check (kind in ('class', 'training', 'sports', 'talk', 'visit')),
    title        text        not null,
    age_from     int         check (age_from between 0 and 150),
    age_to       int         check (age_to between 0 and 150),
    all_sessions boolean     not null,
    announced_at timestamptz not null default now(),
    version      bigint      not null default 1,
    check (age_from <= age_to)
);
create index activity_of_organisation on activity (organisation text_pattern_ops, id);

create table activity_session (
    id          uuid        primary key,
    activity_id uuid        not null references activity,
    number      int         not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    capacity    int         not null check (capacity > 0),
    enrolled    int         not null default 0,
    unique (activity_id, number),
    check (starts_at < ends_at),
    -- The backstop: sessions are locked before places are given.
    check (enrolled between 0 and capacity)
);

-- Whom it concerns is sealed; the index, a keyed hash, keeps the same person from being enrolled twice.
create table enrolment (
    id                uuid        primary key,
    activity_id       uuid        not null references activity,
    participant       text        not null,
    sealed_name       text        not null,
    sealed_birth_date text        not null,
    enrolled_by       text        not null,
    state             text        not null check (state in ('enrolled', 'waiting', 'cancelled')),
    queue_number      bigint      generated always as identity,
    made_at           timestamptz not null default now(),
    version           bigint      not null default 1
);
create unique index enrolment_once on enrolment (activity_id, participant) where state <> 'cancelled';
create index enrolment_waiting on enrolment (activity_id, queue_number) where state = 'waiting';
create index enrolment_by on enrolment (enrolled_by, activity_id);

create table enrolment_session (
    enrolment_id uuid    not null references enrolment,
    session_id   uuid    not null references activity_session,
    age          int     not null check (age >= 0),
    attended     boolean not null default false,
    primary key (enrolment_id, session_id)
);
create index enrolment_session_of on enrolment_session (session_id);
