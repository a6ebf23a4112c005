create table aid_case (
    id              uuid   primary key,
    organisation    text   not null,
    state           text   not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED')),
    difficulty      text   not null,
    applicant_name  text,
    applicant_id    text,
    applicant_index text,
    referral        uuid,
    amount          bigint check (amount > 0),
    hold            uuid,
    reason          text,
    drafted_by      text   not null,
    submitted_by    text,
    decided_by      text,
    version         bigint not null default 0,
    constraint never_decides_on_own_work check (decided_by not in (drafted_by, submitted_by)),
    constraint referred_once unique (referral)
);
create index aid_case_organisation on aid_case (organisation text_pattern_ops, id);
create index aid_case_applicant on aid_case (applicant_index);

create table goods_batch (
    id           uuid   primary key,
    number       int    not null check (number > 0),
    item         text   not null,
    quantity     int    not null check (quantity > 0),
    handed_out   int    not null default 0,
    value        bigint not null check (value >= 0),
    organisation text   not null,
    site         uuid,
    state        text   not null check (state in ('STOCKED', 'DISPATCHED', 'CLOSED')),
    version      bigint not null default 0,
    constraint never_more_than_there_is check (handed_out between 0 and quantity)
);
create index goods_batch_organisation on goods_batch (organisation text_pattern_ops, id);

-- A campaign's budget in the ledger: one hold each.
create table campaign_budget (
    campaign uuid primary key,
    hold     uuid not null
);
