-- Results by item. A correction is a further revision: what was there first stays.
create table observation (
    visit_id    uuid not null,
    item        text not null,
    revision    int  not null check (revision >= 1),
    campaign_id uuid not null,
    value       numeric,
    word        text,
    unit        text,
    taken_at    timestamptz not null,
    recorded_by text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (visit_id, item, revision),
    check ((value is null) <> (word is null))
);
create index observation_by_campaign on observation (campaign_id, item);
