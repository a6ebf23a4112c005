-- What a programme has given out in emergencies; its row is what those who give at the same time wait for.
create table emergency_pool (
    programme uuid   primary key,
    ceiling   bigint not null,
    given     bigint not null default 0,
    constraint never_above_the_ceiling check (given between 0 and ceiling)
);

create table emergency_allocation (
    id            uuid   primary key,
    programme     uuid   not null,
    organisation  text   not null,
    sub_category  text   not null,
    project       uuid,
    account       bigint not null,
    funder        bigint not null,
    amount        bigint not null check (amount > 0),
    from_reserve  bigint not null check (from_reserve between 0 and amount),
    returned      bigint not null default 0 check (returned between 0 and amount),
    reason        text   not null,
    state         text   not null check (state in ('POSTED_UNREVIEWED', 'CONFIRMED', 'REVERSED')),
    posted_by     text   not null,
    posted_at     timestamptz not null,
    review_due    timestamptz not null,
    overdue_told  boolean not null default false,
    reviewed_by   text,
    review_reason text,
    reviewed_at   timestamptz,
    version       bigint not null default 0,
    constraint never_reviews_own_emergency check (reviewed_by <> posted_by),
    constraint reviewed_or_not check ((state = 'POSTED_UNREVIEWED') = (reviewed_by is null))
);
create index emergency_allocation_organisation on emergency_allocation (organisation text_pattern_ops, id);
create index emergency_allocation_due on emergency_allocation (review_due) where state = 'POSTED_UNREVIEWED';
