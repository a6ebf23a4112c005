-- Payments of one programme and earmark, sent together.
create table disbursement_batch (
    id           uuid   primary key,
    organisation text   not null,
    programme    uuid   not null,
    earmark      text   not null,
    state        text   not null check (state in ('DRAFT', 'SENT', 'RECONCILED', 'CANCELLED')),
    lines        int    not null check (lines > 0),
    total        bigint not null check (total > 0),
    made_by      text   not null,
    made_at      timestamptz not null default clock_timestamp(),
    sent_by      text,
    sent_at      timestamptz,
    file         text,
    sha256       text,
    signature    text,
    key_id       text,
    breakdown    jsonb,
    version      bigint not null default 0,
    constraint never_sends_own_batch check (sent_by <> made_by),
    constraint sent_with_a_signed_file check (
        (state in ('DRAFT', 'CANCELLED')) = (file is null) and (file is null) = (signature is null))
);
create index disbursement_batch_organisation on disbursement_batch (organisation text_pattern_ops, id);

create table disbursement_line (
    id      uuid   primary key,
    batch   uuid   not null references disbursement_batch,
    number  int    not null,
    case_id uuid   not null references aid_case,
    hold    uuid   not null,
    amount  bigint not null check (amount > 0),
    state   text   not null check (state in ('COLLECTED', 'BLOCKED', 'SENT', 'PAID', 'REJECTED', 'RETURNED', 'BY_HAND')),
    posting uuid,
    unique (batch, number),
    constraint paid_by_a_posting check ((state in ('PAID', 'RETURNED')) = (posting is not null))
);
-- A case is under way in one batch at most, and paid once.
create unique index one_payment_at_a_time on disbursement_line (case_id) where state in ('COLLECTED', 'SENT', 'PAID');

create table bank_receipt (
    id          uuid   primary key,
    batch       uuid   not null references disbursement_batch,
    reference   text   not null,
    line_number int    not null,
    outcome     text   not null,
    amount      bigint not null,
    detail      text,
    verdict     text   not null,
    imported_by text   not null,
    imported_at timestamptz not null default clock_timestamp(),
    resolution  text,
    resolved_by text,
    resolved_at timestamptz,
    version     bigint not null default 0,
    constraint receipt_once unique (batch, reference, line_number, outcome, amount)
);
create index bank_receipt_open on bank_receipt (batch, id) where resolved_by is null;

-- A payment in the ledger, by the id of its transfer.
create table aid_posting (
    id        uuid   primary key,
    case_id   uuid   not null references aid_case,
    account   bigint not null,
    amount    bigint not null check (amount > 0),
    posted_at timestamptz not null default clock_timestamp()
);
create index aid_posting_case on aid_posting (case_id);

-- What took a posting back: its key lets it happen once.
create table aid_reversal (
    posting     uuid primary key references aid_posting,
    transfer    uuid not null unique,
    cause       text not null,
    reversed_by text not null,
    reversed_at timestamptz not null default clock_timestamp()
);
