-- Public events of all services as partners may read them, numbered per subject.
create table published_event (
    position    bigint generated always as identity primary key,
    id          uuid        not null unique,
    topic       text        not null,
    subject     text        not null,
    sequence    bigint      not null check (sequence > 0),
    type        text        not null,
    happened_at timestamptz not null,
    data        jsonb       not null,
    unique (topic, subject, sequence)
);
create index published_event_by_time on published_event (happened_at);

-- A partner's wish to be told. Secrets are sealed with the privacy key.
create table subscription (
    id              uuid        primary key,
    owner           text        not null,
    url             text        not null,
    types           jsonb       not null check (jsonb_typeof(types) = 'array'),
    description     text,
    state           text        not null default 'active' check (state in ('active', 'disabled')),
    disabled_because text       check (disabled_because in ('gone', 'failing', 'owner')),
    secret          text        not null,
    previous_secret text,
    previous_until  timestamptz,
    failing_since   timestamptz,
    version         bigint      not null default 1,
    created_at      timestamptz not null default now(),
    check ((state = 'disabled') = (disabled_because is not null)),
    check ((previous_secret is null) = (previous_until is null))
);
create index subscription_by_owner on subscription (owner, id);

-- What a subscription is to be sent, in the order of positions for each subject.
create table delivery (
    subscription    uuid        not null references subscription on delete cascade,
    position        bigint      not null references published_event,
    topic           text        not null,
    subject         text        not null,
    state           text        not null default 'waiting' check (state in ('waiting', 'delivered')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    lease_until     timestamptz not null default '-infinity',
    lease           uuid,
    last_status     int,
    last_error      text,
    delivered_at    timestamptz,
    primary key (subscription, position)
);
create index delivery_waiting on delivery (subscription, topic, subject, position) where state = 'waiting';
create index delivery_due on delivery (next_attempt_at) where state = 'waiting';
