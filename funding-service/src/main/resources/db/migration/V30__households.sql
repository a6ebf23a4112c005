-- A household and who belongs to it. Names and citizen ids are sealed; the index finds a person again by equality.
create table household (
    id           uuid   primary key,
    organisation text   not null,
    made_by      text   not null,
    made_at      timestamptz not null default clock_timestamp(),
    version      bigint not null default 0
);
create index household_organisation on household (organisation text_pattern_ops, id);

create table household_member (
    id           uuid  primary key,
    household    uuid  not null references household,
    relation     text  not null,
    name         text  not null,
    citizen_id   text  not null,
    person_index text  not null,
    joined       date  not null,
    left_on      date,
    constraint never_leaves_before_joining check (left_on >= joined)
);
-- Who belongs somewhere now belongs nowhere else; what was before stays as history.
create unique index one_household_at_a_time on household_member (person_index) where left_on is null;
create index household_member_household on household_member (household, id);

create table household_difficulty (
    household      uuid not null references household,
    kind           text not null,
    claimed_by     text not null,
    verified_by    text,
    verified_at    timestamptz,
    verified_until timestamptz,
    primary key (household, kind),
    constraint never_verifies_own_claim check (verified_by <> claimed_by),
    constraint verified_by_somebody_until_some_time check (
        (verified_by is null) = (verified_at is null) and (verified_by is null) = (verified_until is null))
);
