create table grievance (
    id           uuid primary key,
    case_id      uuid not null references aid_case,
    posting      uuid references aid_posting,
    organisation text not null,
    content      text not null,
    filed_by     text not null,
    filed_at     timestamptz not null default clock_timestamp(),
    answer_due   timestamptz not null,
    state        text not null check (state in ('FILED', 'FROZEN', 'UPHELD', 'DISMISSED')),
    frozen_how   text,
    freeze_hold  uuid,
    frozen_by    text,
    remedy       text,
    answer       text,
    answered_by  text,
    answered_at  timestamptz,
    version      bigint not null default 0,
    constraint never_answers_own_grievance check (answered_by <> filed_by),
    constraint answered_once check ((state in ('UPHELD', 'DISMISSED')) = (answered_by is not null))
);
create index grievance_organisation on grievance (organisation text_pattern_ops, id);
create index grievance_filer on grievance (filed_by, id);
create index grievance_due on grievance (answer_due) where state in ('FILED', 'FROZEN');
