-- What reports read of the ledger's postings: both legs of each, found by their time. Reports never read all of them.
-- Postings lie in the order of their time, so an index of ranges finds a day and costs the ledger next to nothing.
create index posting_posted_at on posting using brin (posted_at) with (pages_per_range = 16, autosummarize = on);
create view report_entry as
    select from_account as account, (array['AVAILABLE', 'HELD', 'SPENT', 'RETURNED'])[from_bucket] as bucket, -amount as amount,
           posted_at
    from posting
    union all
    select to_account, (array['AVAILABLE', 'HELD', 'SPENT', 'RETURNED'])[to_bucket], amount, posted_at from posting;

create or replace view report_account as
    select id, programme, spent, class, organisation, earmark, sub_category, project, available, held, returned from account;
create or replace view report_project as
    select programme, organisation, sub_category, earmark, account, allocated, in_plan, id, title, funder from project;
create or replace view report_programme as
    select id, total, created_at, name from programme;
create view report_organisation as
    select id, name from organisation;

-- Days are those of China; half-open.
create function day_of(moment timestamptz) returns date language sql stable parallel safe as $$
    select (moment at time zone 'Asia/Shanghai')::date
$$;
create function start_of(day date) returns timestamptz language sql stable parallel safe as $$
    select day::timestamp at time zone 'Asia/Shanghai'
$$;

-- An account at the end of a day on which money moved in it. On other days the closing before them stands.
create table daily_closing (
    account           bigint not null,
    day               date   not null,
    available_opening bigint not null,
    available_moved   bigint not null,
    available         bigint generated always as (available_opening + available_moved) stored,
    held_opening      bigint not null,
    held_moved        bigint not null,
    held              bigint generated always as (held_opening + held_moved) stored,
    spent_opening     bigint not null,
    spent_moved       bigint not null,
    spent             bigint generated always as (spent_opening + spent_moved) stored,
    returned_opening  bigint not null,
    returned_moved    bigint not null,
    returned          bigint generated always as (returned_opening + returned_moved) stored,
    available_moves   int    not null,
    primary key (account, day)
);
create index daily_closing_day on daily_closing (day);

-- What the closings of a month add up to, so that a year is twelve rows an account.
create table monthly_movement (
    account  bigint not null,
    month    date   not null check (extract(day from month) = 1),
    usable   bigint not null,
    spent    bigint not null,
    returned bigint not null,
    primary key (account, month)
);
comment on column monthly_movement.usable is 'movement of available, held and spent money together';

-- One row a closed day, in an unbroken row. Differing: accounts whose last closing and the postings since do not make up
-- their balance; null for days that were closed late, whose trial is that of the last of them.
create table closed_day (
    day       date primary key,
    accounts  int  not null,
    differing int,
    closed_at timestamptz not null default clock_timestamp()
);

-- Money that lies idle. Open until it moves.
create table idle_alert (
    id           uuid   primary key,
    level        text   not null check (level in ('WARNING', 'IDLE')),
    account      bigint not null,
    programme    uuid   not null,
    organisation text   not null,
    earmark      text   not null,
    sub_category text,
    amount       bigint not null check (amount > 0),
    since        date   not null,
    raised_on    date   not null,
    cleared_on   date
);
create unique index idle_alert_once on idle_alert (account, level) where cleared_on is null;
create index idle_alert_organisation on idle_alert (organisation text_pattern_ops, id);
