-- An account holds money of one programme for one purpose, in four buckets. Only the outside source may be negative, so
-- all buckets of all accounts sum to zero.
create table account (
    id           bigint generated always as identity primary key,
    class        text   not null check (class in ('FUND', 'SOURCE')),
    programme    uuid   not null,
    organisation text   not null,
    earmark      text   not null,
    sub_category text,
    project      uuid,
    available    bigint not null default 0,
    held         bigint not null default 0 check (held >= 0),
    spent        bigint not null default 0 check (spent >= 0),
    returned     bigint not null default 0 check (returned >= 0),
    version      bigint not null default 0,
    constraint account_once unique nulls not distinct (class, programme, organisation, earmark, sub_category, project),
    constraint never_overspent check (case class when 'SOURCE' then available <= 0 else available >= 0 end)
);
create index account_organisation on account (organisation text_pattern_ops);
create index account_project on account (project);
create index account_purpose on account (sub_category, organisation);

create table transfer (
    id           uuid   primary key,
    kind         text   not null,
    from_account bigint not null references account,
    from_bucket  text   not null,
    to_account   bigint not null references account,
    to_bucket    text   not null,
    amount       bigint not null check (amount > 0),
    reference    text   not null,
    made_by      text   not null,
    posted_at    timestamptz not null default clock_timestamp(),
    check (from_account <> to_account or from_bucket <> to_bucket)
);

create table entry (
    id            bigint generated always as identity primary key,
    account       bigint not null references account,
    bucket        text   not null check (bucket in ('AVAILABLE', 'HELD', 'SPENT', 'RETURNED')),
    transfer      uuid   not null references transfer,
    amount        bigint not null check (amount <> 0),
    balance_after bigint not null
);
create index entry_account on entry (account, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is never rewritten: post a transfer that corrects it' using errcode = '23001';
end
$$;
create trigger entries_stay before update or delete on entry for each row execute function refuse_change();
create trigger entries_all_stay before truncate on entry for each statement execute function refuse_change();
create trigger transfers_stay before update or delete on transfer for each row execute function refuse_change();
create trigger transfers_all_stay before truncate on transfer for each statement execute function refuse_change();

create table hold (
    id         uuid   primary key,
    account    bigint not null references account,
    amount     bigint not null check (amount > 0),
    posted     bigint not null default 0 check (posted between 0 and amount),
    state      text   not null default 'OPEN' check (state in ('OPEN', 'POSTED', 'VOIDED', 'EXPIRED')),
    reference  text   not null,
    expires_at timestamptz not null,
    version    bigint not null default 0
);
create index hold_open on hold (expires_at) where state = 'OPEN';

-- Both legs of each transfer, with the balance its bucket has after it; sums in numeric, which cannot overflow.
create function ledger_legs(batch jsonb)
returns table (ordinal int, transfer uuid, account bigint, class text, bucket text, delta numeric, balance_after numeric)
language sql stable as $$
    with line as (
        select * from jsonb_to_recordset(batch) as t(
            ordinal int, id uuid, "from" bigint, "fromBucket" text, "to" bigint, "toBucket" text, amount bigint)
    ), leg as (
        select ordinal, id, "from" as account, "fromBucket" as bucket, -amount::numeric as delta, 1 as side from line
        union all
        select ordinal, id, "to", "toBucket", amount::numeric, 2 from line
    )
    select l.ordinal, l.id, l.account, a.class, l.bucket, l.delta,
           case l.bucket when 'AVAILABLE' then a.available when 'HELD' then a.held when 'SPENT' then a.spent else a.returned end
           + sum(l.delta) over (partition by l.account, l.bucket order by l.ordinal, l.side)
    from leg l join account a on a.id = l.account
$$;

-- Why a batch cannot be posted: the first line that stands in the way, or nothing.
create function ledger_refusal(batch jsonb) returns table (problem text, ordinal int) language sql stable as $$
    with line as (
        select * from jsonb_to_recordset(batch) as t(
            ordinal int, id uuid, "from" bigint, "fromBucket" text, "to" bigint, "toBucket" text, amount bigint)
    )
    select p.problem, p.ordinal from (
        select 'UNKNOWN_ACCOUNT', l.ordinal, 1 from line l
        where not exists (select from account where id = l."from") or not exists (select from account where id = l."to")
        union all
        select 'EARMARK_MISMATCH', l.ordinal, 2 from line l join account f on f.id = l."from" join account t on t.id = l."to"
        where f.programme <> t.programme or (f.earmark <> t.earmark and f.earmark <> 'GENERAL')
        union all
        select 'TRANSFER_REUSED', l.ordinal, 3 from line l join transfer t on t.id = l.id
        union all
        select case when abs(g.balance_after) > 9223372036854775807 then 'BALANCE_OVERFLOW' else 'INSUFFICIENT_FUNDS' end,
               g.ordinal, 4
        from ledger_legs(batch) g
        where (g.balance_after < 0 and g.class = 'FUND') or abs(g.balance_after) > 9223372036854775807
    ) as p(problem, ordinal, rank)
    order by p.rank, p.ordinal limit 1
$$;

-- Posts a batch as one: all lines or none. Lines fund those after them. The accounts are locked in the order of their
-- ids, whoever else posts, and what is refused has written nothing.
create function ledger_apply(batch jsonb) returns table (problem text, ordinal int) language plpgsql as $$
begin
    perform 1 from account a
    where a.id in (select unnest(array[t."from", t."to"]) from jsonb_to_recordset(batch) as t("from" bigint, "to" bigint))
    order by a.id for no key update;

    return query select * from ledger_refusal(batch);
    if found then
        return;
    end if;

    insert into transfer (id, kind, from_account, from_bucket, to_account, to_bucket, amount, reference, made_by)
    select t.id, t.kind, t."from", t."fromBucket", t."to", t."toBucket", t.amount, t.reference, t."by"
    from jsonb_to_recordset(batch) as t(
        id uuid, kind text, "from" bigint, "fromBucket" text, "to" bigint, "toBucket" text, amount bigint, reference text, "by" text);

    insert into entry (account, bucket, transfer, amount, balance_after)
    select g.account, g.bucket, g.transfer, g.delta, g.balance_after from ledger_legs(batch) g order by g.ordinal, g.delta;

    update account a
    set available = a.available + d.available, held = a.held + d.held, spent = a.spent + d.spent,
        returned = a.returned + d.returned, version = a.version + 1
    from (select g.account,
                 coalesce(sum(g.delta) filter (where g.bucket = 'AVAILABLE'), 0) as available,
                 coalesce(sum(g.delta) filter (where g.bucket = 'HELD'), 0) as held,
                 coalesce(sum(g.delta) filter (where g.bucket = 'SPENT'), 0) as spent,
                 coalesce(sum(g.delta) filter (where g.bucket = 'RETURNED'), 0) as returned
          from ledger_legs(batch) g group by g.account) d
    where a.id = d.account;
end
$$;
