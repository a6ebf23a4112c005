-- The ledger anew: one row a posting, with both its accounts as they stood right after it. Data of versions before the
-- first release is not carried over.
do $$
begin
    if exists (select from transfer) then
        raise exception 'this ledger was written before the first release and cannot be carried over: begin with an empty database';
    end if;
end
$$;
drop function ledger_apply;
drop function ledger_refusal;
drop function ledger_legs;
drop table entry;
drop table transfer;

-- What an account counts: fen, or the pieces of goods that came in as one batch. A ledger is all accounts of one programme,
-- earmark and unit; nothing is posted from one ledger to another, so each sums to zero by itself. An account of goods is of
-- one batch, which may be a part of the one that came in.
alter table account
    add unit text not null default 'CNY' check (unit = 'CNY' or unit ~ '^PIECE/[0-9a-f-]{36}$'),
    add batch uuid,
    drop constraint account_class_check,
    add constraint account_class_check check (class in ('FUND', 'STOCK', 'SOURCE')),
    add constraint money_is_no_goods check ((class = 'STOCK') = (batch is not null) and (class <> 'FUND' or unit = 'CNY')),
    add posted_at timestamptz not null default '-infinity',
    drop constraint account_once,
    add constraint account_once unique nulls not distinct (class, programme, organisation, earmark, sub_category, project, unit, batch);
create index account_batch on account (batch) where batch is not null;
alter table account set (fillfactor = 50);

-- Buckets: 1 available, 2 held, 3 spent, 4 returned. A number counts an account's postings without a gap. Foreign keys
-- are left out: only ledger_post writes here, having locked the accounts, and verification finds what it did not write.
create table posting (
    sequence       bigint   generated always as identity,
    transaction    bigint   not null default (pg_current_xact_id()::text::bigint),
    id             uuid     not null,
    kind           text     not null,
    from_account   bigint   not null,
    from_number    bigint   not null,
    from_bucket    smallint not null check (from_bucket between 1 and 4),
    from_available bigint   not null,
    from_held      bigint   not null,
    from_spent     bigint   not null,
    from_returned  bigint   not null,
    to_account     bigint   not null,
    to_number      bigint   not null,
    to_bucket      smallint not null check (to_bucket between 1 and 4),
    to_available   bigint   not null,
    to_held        bigint   not null,
    to_spent       bigint   not null,
    to_returned    bigint   not null,
    amount         bigint   not null check (amount > 0),
    posted_at      timestamptz not null,
    made_by        text     not null,
    reference      text     not null,
    constraint posting_id unique (id),
    primary key (transaction, sequence),
    check (from_account <> to_account or from_bucket <> to_bucket)
);
create unique index posting_from on posting (from_account, from_number);
create unique index posting_to on posting (to_account, to_number);

create trigger postings_stay before update or delete on posting for each row execute function refuse_change();
create trigger postings_all_stay before truncate on posting for each statement execute function refuse_change();

-- The double entry: two legs a posting, in the order of the account's statement.
create view entry as
    select from_account as account, from_number as number, 2 * from_number - 1 as place, sequence, id as posting, kind,
           (array['AVAILABLE', 'HELD', 'SPENT', 'RETURNED'])[from_bucket] as bucket, -amount as amount,
           (array[from_available, from_held, from_spent, from_returned])[from_bucket] as balance_after,
           reference, posted_at
    from posting
    union all
    select to_account, to_number, 2 * to_number, sequence, id, kind,
           (array['AVAILABLE', 'HELD', 'SPENT', 'RETURNED'])[to_bucket], amount,
           (array[to_available, to_held, to_spent, to_returned])[to_bucket],
           reference, posted_at
    from posting;

-- Years that are over: nothing is posted to their accounts any more. Written with all of the programme's accounts locked.
create table closed_year (
    programme uuid primary key,
    closed_by text not null,
    closed_at timestamptz not null default clock_timestamp()
);

-- Posts requests in their order, each as its mode says: linked, all of its lines or none; or loose, each line by itself.
-- Lines fund those after them. What is refused leaves no trace but its problem.
--
-- accounts: distinct ids, ascending, locked in that order whoever else posts; lines name them by their place. r_body: the
-- ids of the request's lines, parted by commas, kept under its key; where the key was kept before, the lines' problem is
-- KEPT and nothing is posted. r_key is null for what has no keys. Lock order: keys in the order given, then accounts.
create function ledger_post(
    accounts bigint[],
    r_caller text[], r_operation text[], r_key text[], r_hash text[], r_linked boolean[], r_body text[],
    l_request int[], l_id uuid[], l_kind text[], l_from int[], l_from_bucket smallint[], l_to int[], l_to_bucket smallint[],
    l_amount bigint[], l_by text[], l_reference text[],
    out problem text[],
    out from_available bigint[], out from_held bigint[], out from_spent bigint[], out from_returned bigint[], out from_number bigint[],
    out to_available bigint[], out to_held bigint[], out to_spent bigint[], out to_returned bigint[], out to_number bigint[])
-- Planning anew costs more than all the rest: arrays of one look cheaper than those a kept plan expects. A plan kept from
-- when there were few accounts would read all of them for each line once there are many.
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    most constant bigint := 9223372036854775807;
    n constant int := cardinality(accounts);
    lines constant int := cardinality(l_id);
    locked bigint[]; years uuid[]; shut uuid[]; purpose text[]; source boolean[]; number bigint[]; balance bigint[];
    av bigint[]; he bigint[]; sp bigint[]; re bigint[];
    kept int[];
    moment timestamptz;
    request int := 0; first int := 1; stopped boolean := false; refused boolean := false;
    f int; t int; fb int; tb int; x bigint;
begin
    if r_key is not null then
        insert into idempotency (caller, operation, key, request_hash, status, body)
        select * from unnest(r_caller, r_operation, r_key, r_hash, array_fill(200, array[cardinality(r_key)]), r_body)
        on conflict do nothing;
        get diagnostics x = row_count;
        if x < cardinality(r_key) then
            select array_agg(r.place) into kept
            from unnest(r_caller, r_operation, r_key, r_body) with ordinality r(caller, operation, key, body, place)
            join idempotency k on k.caller = r.caller and k.operation = r.operation and k.key = r.key and k.body <> r.body;
        end if;
    end if;

    select array_agg(a.id), array_agg(a.programme), array_agg(a.programme::text || a.earmark || a.unit),
           array_agg(a.class = 'SOURCE'), array_agg(a.version),
           array_agg(a.available), array_agg(a.held), array_agg(a.spent), array_agg(a.returned),
           greatest(max(a.posted_at), clock_timestamp())
    into locked, years, purpose, source, number, av, he, sp, re, moment
    from (select * from account where id = any(accounts) order by id for no key update) a;
    if locked <> accounts or locked is null then
        select array_agg(l.year), array_agg(l.purpose), array_agg(l.source), array_agg(l.number), array_agg(l.av), array_agg(l.he),
               array_agg(l.sp), array_agg(l.re)
        into years, purpose, source, number, av, he, sp, re
        from unnest(accounts) with ordinality w(id, place)
        left join unnest(locked, years, purpose, source, number, av, he, sp, re)
            l(id, year, purpose, source, number, av, he, sp, re) using (id);
    end if;
    select array_agg(y.programme) into shut from closed_year y where y.programme = any(years);
    balance := av || he || sp || re;
    problem := array_fill(null::text, array[lines]);
    from_number := array_fill(0::bigint, array[lines]);
    from_available := from_number; from_held := from_number; from_spent := from_number; from_returned := from_number;
    to_number := from_number; to_available := from_number; to_held := from_number; to_spent := from_number;
    to_returned := from_number;

    for i in 1..lines loop
        if l_request[i] <> request then
            request := l_request[i];
            first := i;
            stopped := false;
        end if;
        f := l_from[i]; t := l_to[i]; x := l_amount[i];
        fb := (l_from_bucket[i] - 1) * n + f; tb := (l_to_bucket[i] - 1) * n + t;
        if kept is not null and request = any(kept) then
            problem[i] := 'KEPT';
        elsif stopped then
            problem[i] := 'STOPPED';
        elsif f = t and l_from_bucket[i] = l_to_bucket[i] then
            problem[i] := 'SELF_TRANSFER';
        elsif number[f] is null or number[t] is null then
            problem[i] := 'UNKNOWN_ACCOUNT';
        elsif purpose[f] <> purpose[t] then
            problem[i] := 'EARMARK_MISMATCH';
        elsif shut is not null and years[f] = any(shut) then
            problem[i] := 'YEAR_CLOSED';
        elsif balance[fb] < x and not (source[f] and l_from_bucket[i] = 1) then
            problem[i] := 'INSUFFICIENT_FUNDS';
        elsif balance[tb] > most - x or balance[fb] < x - most then
            problem[i] := 'BALANCE_OVERFLOW';
        else
            balance[fb] := balance[fb] - x;
            balance[tb] := balance[tb] + x;
            number[f] := number[f] + 1;
            if t <> f then
                number[t] := number[t] + 1;
            end if;
            from_number[i] := number[f]; from_available[i] := balance[f]; from_held[i] := balance[n + f];
            from_spent[i] := balance[2 * n + f]; from_returned[i] := balance[3 * n + f];
            to_number[i] := number[t]; to_available[i] := balance[t]; to_held[i] := balance[n + t];
            to_spent[i] := balance[2 * n + t]; to_returned[i] := balance[3 * n + t];
            continue;
        end if;
        refused := true;
        if r_linked[request] and not stopped then
            stopped := true;
            for j in reverse i - 1..first loop
                problem[j] := 'STOPPED';
                f := l_from[j]; t := l_to[j];
                fb := (l_from_bucket[j] - 1) * n + f; tb := (l_to_bucket[j] - 1) * n + t;
                balance[fb] := balance[fb] + l_amount[j];
                balance[tb] := balance[tb] - l_amount[j];
                number[f] := number[f] - 1;
                if t <> f then
                    number[t] := number[t] - 1;
                end if;
            end loop;
        end if;
    end loop;

    insert into posting (id, kind, from_account, from_number, from_bucket, from_available, from_held, from_spent, from_returned,
                         to_account, to_number, to_bucket, to_available, to_held, to_spent, to_returned,
                         amount, posted_at, made_by, reference)
    select p.id, p.kind, accounts[p.f], p.fn, p.fb, p.fa, p.fh, p.fs, p.fr,
           accounts[p.t], p.tn, p.tb, p.ta, p.th, p.ts, p.tr, p.amount, moment, p.made_by, p.reference
    from unnest(l_id, l_kind, l_from, from_number, l_from_bucket, from_available, from_held, from_spent, from_returned,
                l_to, to_number, l_to_bucket, to_available, to_held, to_spent, to_returned, l_amount, l_by, l_reference, problem)
         as p(id, kind, f, fn, fb, fa, fh, fs, fr, t, tn, tb, ta, th, ts, tr, amount, made_by, reference, problem)
    where p.problem is null;

    update account c
    set available = u.available, held = u.held, spent = u.spent, returned = u.returned, version = u.number, posted_at = moment
    from unnest(accounts, number, balance[1:n], balance[n + 1:2 * n], balance[2 * n + 1:3 * n], balance[3 * n + 1:4 * n])
         as u(id, number, available, held, spent, returned)
    where c.id = u.id and c.version <> u.number;

    if refused and r_key is not null then
        perform ledger_keep_refusals(r_caller, r_operation, r_key, r_linked, r_body, l_request, l_id, problem);
    end if;
end
$$;

-- A linked request that was refused keeps nothing, so it may be mended and sent again; a loose one keeps what became of
-- each line.
create function ledger_keep_refusals(
    r_caller text[], r_operation text[], r_key text[], r_linked boolean[], r_body text[],
    l_request int[], l_id uuid[], problem text[]) returns void language sql as $$
    with outcome as (
        select r.caller, r.operation, r.key, r.linked, r.body, o.body as after
        from unnest(r_caller, r_operation, r_key, r_linked, r_body) with ordinality r(caller, operation, key, linked, body, place)
        join (select l.request, string_agg(coalesce(l.problem, l.id::text), ',' order by l.place) as body
              from unnest(l_request, l_id, problem) with ordinality l(request, id, problem, place)
              group by l.request having count(l.problem) filter (where l.problem <> 'KEPT') > 0) o
             on o.request = r.place
    ), withdrawn as (
        delete from idempotency k using outcome o
        where o.linked and (k.caller, k.operation, k.key, k.body) = (o.caller, o.operation, o.key, o.body)
    )
    update idempotency k set body = o.after
    from outcome o
    where not o.linked and (k.caller, k.operation, k.key, k.body) = (o.caller, o.operation, o.key, o.body)
$$;

-- The accounts for what is wanted, in its order; those that do not exist are opened.
create function ledger_open(
    classes text[], programmes uuid[], organisations text[], earmarks text[], sub_categories text[], projects uuid[],
    units text[], batches uuid[]) returns bigint[]
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    ids bigint[];
begin
    insert into account (class, programme, organisation, earmark, sub_category, project, unit, batch)
    select * from unnest(classes, programmes, organisations, earmarks, sub_categories, projects, units, batches)
        as w(class, programme, organisation, earmark, sub_category, project, unit, batch)
    order by programme, organisation, earmark, sub_category, project, unit, batch
    on conflict on constraint account_once do nothing;

    select array_agg(a.id order by w.place) into ids
    from unnest(classes, programmes, organisations, earmarks, sub_categories, projects, units, batches) with ordinality
        as w(class, programme, organisation, earmark, sub_category, project, unit, batch, place)
    join account a on a.class = w.class and a.programme = w.programme and a.organisation = w.organisation
        and a.earmark = w.earmark and a.unit = w.unit and a.sub_category is not distinct from w.sub_category
        and a.project is not distinct from w.project and a.batch is not distinct from w.batch;
    return ids;
end
$$;
