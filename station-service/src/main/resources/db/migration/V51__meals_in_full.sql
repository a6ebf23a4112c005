-- What the union bears of the discount; the rest is the caterer's gift.
alter table menu_item add column subsidy_share int not null default 100 check (subsidy_share between 0 and 100);
alter table menu_item add column withdrawn_at timestamptz;
alter table menu_item add column version bigint not null default 1;

create table voucher_issue (
    id           uuid        primary key,
    organisation text        not null,
    title        text        not null,
    value_fen    bigint      not null check (value_fen > 0),
    quantity     int         not null check (quantity > 0),
    issued       int         not null default 0 check (issued between 0 and quantity),
    valid_from   date        not null,
    valid_until  date        not null,
    opened_at    timestamptz not null default now(),
    version      bigint      not null default 1,
    check (valid_from <= valid_until)
);
create index voucher_issue_of_organisation on voucher_issue (organisation text_pattern_ops, id);

-- A code is kept as a keyed hash only; worker likewise, and null where codes were printed.
create table meal_voucher (
    id          uuid        primary key,
    issue_id    uuid        not null references voucher_issue,
    worker      text,
    code        text        not null unique,
    sale_id     uuid        unique,
    redeemed_at timestamptz,
    check ((sale_id is null) = (redeemed_at is null))
);
create unique index meal_voucher_once on meal_voucher (issue_id, worker) where worker is not null;
create index meal_voucher_of_worker on meal_voucher (worker, id) where worker is not null;

-- A correction is a sale of its own that adds to the one it corrects, down to nothing; no row is ever edited but for the
-- claim it is under. Amounts are those of the whole row.
alter table meal_sale drop constraint meal_sale_quantity_check;
alter table meal_sale add column organisation text;
alter table meal_sale add column subsidy_share int not null default 100;
alter table meal_sale add column paid_fen bigint;
alter table meal_sale add column subsidy_fen bigint;
alter table meal_sale add column voucher_id uuid references meal_voucher;
alter table meal_sale add column voucher_fen bigint not null default 0;
alter table meal_sale add column corrects uuid references meal_sale;
alter table meal_sale add column reason text;
update meal_sale s set organisation = site.organisation, paid_fen = s.quantity * s.discounted_fen,
    subsidy_fen = s.quantity * (s.price_fen - s.discounted_fen)
from site where site.id = s.site_id;
alter table meal_sale alter column organisation set not null;
alter table meal_sale alter column paid_fen set not null;
alter table meal_sale alter column subsidy_fen set not null;
alter table meal_sale add check (quantity <> 0);
alter table meal_sale add check (corrects is not null or (quantity > 0 and paid_fen >= 0 and subsidy_fen >= 0));
alter table meal_sale add check ((corrects is null) = (reason is null));
create index meal_sale_corrections on meal_sale (corrects) where corrects is not null;
create index meal_sale_due on meal_sale (day, site_id) where claim_id is null and subsidy_fen <> 0;
create index meal_sale_of_claim on meal_sale (claim_id);

alter table subsidy_claim add column reason text;
alter table subsidy_claim add column decided_at timestamptz;
alter table subsidy_claim add column renews uuid unique references subsidy_claim;
alter table subsidy_claim add column version bigint not null default 1;
create index subsidy_claim_of_day on subsidy_claim (day, organisation text_pattern_ops);
create index subsidy_claim_of_organisation on subsidy_claim (organisation text_pattern_ops, id);
