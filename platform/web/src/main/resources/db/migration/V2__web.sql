-- Keys of writes, with the request's hash and the reply, kept in the transaction that had the effect.
create table idempotency (
    caller       text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash text        not null,
    status       int,
    body         text,
    location     text,
    version      bigint,
    kept_at      timestamptz not null default now(),
    primary key (caller, operation, key)
);

-- Long work, done in steps: each step's effect and its progress commit together.
create table job (
    id           uuid        primary key,
    kind         text        not null,
    organisation text        not null,
    created_by   text        not null,
    created_at   timestamptz not null default now(),
    state        text        not null default 'queued' check (state in ('queued', 'running', 'succeeded', 'failed')),
    input        jsonb       not null,
    total        int         not null check (total >= 0),
    done         int         not null default 0 check (done between 0 and total),
    errors       jsonb       not null default '[]',
    result       jsonb,
    attempts     int         not null default 0,
    lease_until  timestamptz not null default '-infinity',
    finished_at  timestamptz
);
create index job_to_do on job (created_at) where state in ('queued', 'running');
