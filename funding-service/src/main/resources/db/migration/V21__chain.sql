-- Blocks of the ledger's chain: each stands for all postings after the block before it and up to its last one.
create table ledger_block (
    number           bigint primary key check (number > 0),
    postings         int    not null check (postings > 0),
    last_transaction bigint not null,
    last_sequence    bigint not null,
    root             bytea  not null check (length(root) = 32),
    previous         bytea  not null check (length(previous) = 32),
    text             text   not null,
    key              text   not null,
    signature        bytea  not null,
    sealed_at        timestamptz not null default clock_timestamp(),
    constraint blocks_follow unique (last_transaction, last_sequence)
);
create trigger blocks_stay before update or delete on ledger_block for each row execute function refuse_change();
create trigger blocks_all_stay before truncate on ledger_block for each statement execute function refuse_change();
