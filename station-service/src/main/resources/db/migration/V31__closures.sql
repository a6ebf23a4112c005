-- Stretches in which a site is closed, announced beforehand. What is booked then is rebooked or cancelled by the job; the
-- site's own life follows when the time comes.
create table closure (
    id           uuid        primary key,
    site_id      uuid        not null,
    period       tstzrange   not null check (not isempty(period) and lower_inc(period)),
    reason       text        not null,
    state        text        not null default 'declared' check (state in ('declared', 'begun', 'over')),
    preview      text        not null,
    affected     int         not null check (affected >= 0),
    rebooked     int         not null default 0,
    cancelled    int         not null default 0,
    job_id       uuid        not null,
    declared_at  timestamptz not null default now(),
    version      bigint      not null default 1,
    check (rebooked + cancelled <= affected)
);
create index closure_of_site on closure (site_id, id);
create index closure_to_begin on closure (lower(period)) where state = 'declared';
create index closure_to_end on closure (upper(period)) where state = 'begun';
