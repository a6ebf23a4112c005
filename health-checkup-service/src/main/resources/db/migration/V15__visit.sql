-- One worker's check-up in one campaign, with the exposures as they were.
create table visit (
    id           uuid primary key,
    campaign_id  uuid not null,
    worker_id    uuid not null,
    person_token text not null,
    organisation text not null,
    employer     text not null,
    industry     text not null,
    hazards      jsonb not null,
    sex          text not null check (sex in ('female', 'male')),
    kind         text not null check (kind in ('before-the-job', 'on-the-job')),
    state        text not null default 'expected' check (state in ('expected', 'examined', 'interpreted')),
    examined_at  timestamptz,
    unique (campaign_id, worker_id),
    check (state = 'expected' or examined_at is not null)
);
create index visit_by_campaign on visit (campaign_id, id);
create index visit_by_token on visit (person_token);
