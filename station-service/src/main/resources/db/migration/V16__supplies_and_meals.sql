create table goods_batch (
    id           uuid   primary key,
    site_id      uuid   not null,
    organisation text   not null,
    number       text   not null,
    item         text   not null,
    quantity     int    not null check (quantity > 0),
    issued       int    not null default 0,
    handed_out   int    not null default 0,
    version      bigint not null default 1,
    check (issued between 0 and quantity),
    check (handed_out between 0 and issued)
);
create index goods_batch_of_site on goods_batch (site_id, id);

-- A code is kept as a keyed hash only; worker likewise, and null where codes were printed.
create table coupon (
    id            uuid        primary key,
    batch_id      uuid        not null references goods_batch,
    worker        text,
    code          text        not null unique,
    handed_out_at timestamptz
);
create unique index coupon_once on coupon (batch_id, worker) where worker is not null;

create table menu_item (
    id             uuid   primary key,
    site_id        uuid   not null,
    name           text   not null,
    price_fen      bigint not null check (price_fen > 0),
    discounted_fen bigint not null check (discounted_fen >= 0 and discounted_fen <= price_fen)
);
create index menu_item_of_site on menu_item (site_id, id);

create table subsidy_claim (
    id           uuid        primary key,
    site_id      uuid        not null,
    organisation text        not null,
    day          date        not null,
    meals        int         not null check (meals > 0),
    amount_fen   bigint      not null check (amount_fen > 0),
    state        text        not null default 'claimed' check (state in ('claimed', 'settled', 'refused')),
    claimed_at   timestamptz not null default now()
);
create index subsidy_claim_of_site on subsidy_claim (site_id, id);

-- What was sold at the prices of its moment; claimed once.
create table meal_sale (
    id             uuid        primary key,
    site_id        uuid        not null,
    menu_item_id   uuid        not null references menu_item,
    day            date        not null default (now() at time zone 'Asia/Shanghai')::date,
    quantity       int         not null check (quantity > 0),
    price_fen      bigint      not null,
    discounted_fen bigint      not null,
    sold_at        timestamptz not null default now(),
    claim_id       uuid        references subsidy_claim deferrable initially deferred
);
create index meal_sale_to_claim on meal_sale (site_id, day) where claim_id is null;
