create table stock_item (
    id           uuid        primary key,
    site_id      uuid        not null,
    organisation text        not null,
    name         text        not null,
    unit         text        not null,
    kind         text        not null check (kind in ('drink', 'food', 'first-aid', 'hygiene', 'other')),
    low_mark     int         not null check (low_mark >= 0),
    -- As of the last look: that it becomes so is told.
    is_low       boolean     not null,
    created_at   timestamptz not null default now(),
    version      bigint      not null default 1
);
create index stock_item_of_site on stock_item (site_id, id);

create table stock_lot (
    id             uuid        primary key,
    item_id        uuid        not null references stock_item,
    quantity       int         not null check (quantity >= 0),
    -- The last day on which it may be given out, in China; null where it keeps.
    expires_on     date,
    received_at    timestamptz not null default now(),
    expiry_told_at timestamptz,
    expiry_noted   boolean     not null default false
);
create index stock_lot_of_item on stock_lot (item_id) where quantity > 0;
create index stock_lot_expiring on stock_lot (expires_on) where quantity > 0 and expires_on is not null;

-- What moved. A lot holds the sum of its postings.
create table stock_posting (
    id       uuid        primary key,
    movement uuid        not null,
    item_id  uuid        not null references stock_item,
    lot_id   uuid        references stock_lot,
    kind     text        not null check (kind in ('received', 'used', 'counted', 'discarded')),
    quantity int         not null check (case kind when 'received' then quantity > 0 when 'counted' then true
                                         else quantity < 0 end),
    remark   text,
    day      date        not null default (now() at time zone 'Asia/Shanghai')::date,
    at       timestamptz not null default now()
);
create index stock_posting_of_item on stock_posting (item_id, id);
create index stock_posting_used on stock_posting (item_id, day) where kind = 'used';

create function stock_posting_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what moved stays as it was posted' using errcode = 'restrict_violation';
end $$;
create trigger stock_posting_stays before update or delete on stock_posting
    for each row execute function stock_posting_stays();
create trigger stock_posting_stays_whole before truncate on stock_posting
    for each statement execute function stock_posting_stays();
