alter table aid_case drop constraint aid_case_state_check;
alter table aid_case add constraint known_state check (state in (
    'DRAFT', 'SUBMITTED', 'VERIFIED', 'PUBLIC_NOTICE', 'OBJECTED', 'APPROVED', 'IN_DISBURSEMENT', 'PAID', 'FAILED',
    'REJECTED', 'REVERSED'));
alter table aid_case
    add column verified_by     text,
    add column verified_at     timestamptz,
    add column verified_until  timestamptz,
    add column notice          uuid unique,
    add column notice_begins   timestamptz,
    add column notice_deadline timestamptz,
    add column sub_category    text,
    add column programme       uuid,
    add column earmark         text,
    add column account         bigint,
    add column payee_name      text,
    add column payee_bank      text,
    add column payee_account   text,
    add column frozen_by       uuid,
    add constraint notice_has_its_clock check (notice is null or notice_deadline > notice_begins);
create index aid_case_notice on aid_case (notice) where state in ('PUBLIC_NOTICE', 'OBJECTED');
create index aid_case_payable on aid_case (programme, earmark, id) where state = 'APPROVED';

update aid_case c set sub_category = a.sub_category, programme = a.programme, earmark = a.earmark, account = a.id
from hold h join account a on a.id = h.account where h.id = c.hold;

create table aid_trace (
    id      bigint generated always as identity primary key,
    case_id uuid not null references aid_case,
    act     text not null,
    state   text not null,
    by      text not null,
    note    text,
    at      timestamptz not null default clock_timestamp()
);
create index aid_trace_case on aid_trace (case_id, id);

create table aid_objection (
    id          uuid primary key,
    case_id     uuid not null references aid_case,
    content     text not null,
    filed_by    text not null,
    filed_at    timestamptz not null default clock_timestamp(),
    state       text not null default 'OPEN' check (state in ('OPEN', 'DISMISSED', 'UPHELD')),
    answer      text,
    answered_by text,
    answered_at timestamptz,
    version     bigint not null default 0,
    constraint never_answers_own_objection check (answered_by <> filed_by)
);
create index aid_objection_case on aid_objection (case_id, id);
