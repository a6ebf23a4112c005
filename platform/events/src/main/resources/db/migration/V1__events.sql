-- What is to be told, written by the transaction that did it. The relay deletes what it has sent.
create table outbox (
    position    bigint generated always as identity primary key,
    id          uuid        not null,
    topic       text        not null,
    subject     text        not null,
    type        text        not null,
    audience    text        not null check (audience in ('public', 'internal')),
    happened_at timestamptz not null default now(),
    data        jsonb       not null
);

-- Positions of one subject are given in commit order: whoever tells about a subject holds its lock until it commits,
-- and only then draws a position. Other subjects pass meanwhile, however long that transaction stays open.
create function outbox_append(events jsonb) returns void language plpgsql as $$
declare
    event record;
begin
    for event in
        select * from jsonb_to_recordset(events) as e(ordinal int, id uuid, topic text, subject text, type text, audience text, data jsonb)
        order by topic, subject, ordinal
    loop
        perform pg_advisory_xact_lock(hashtextextended(event.topic || chr(31) || event.subject, 7));
        insert into outbox (id, topic, subject, type, audience, data)
        values (event.id, event.topic, event.subject, event.type, event.audience, event.data);
    end loop;
end
$$;

-- Events whose effect is done: the id and the effect commit together.
create table inbox (
    event_id    uuid        not null,
    handler     text        not null,
    received_at timestamptz not null default now(),
    primary key (event_id, handler)
);

-- Events no handler could take, with the reason, until somebody replays them.
create table dead_letter (
    id          uuid        primary key default uuidv7(),
    event_id    uuid        not null,
    handler     text        not null,
    topic       text        not null,
    subject     text        not null,
    type        text        not null,
    audience    text        not null,
    happened_at timestamptz not null,
    data        jsonb       not null,
    reason      text        not null,
    died_at     timestamptz not null default now(),
    unique (event_id, handler)
);
