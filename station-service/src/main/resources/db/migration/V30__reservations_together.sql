-- When a reservation ended, by the clock that decided it, and why, where it was not its driver's wish.
alter table reservation
    add ended_at timestamptz,
    add reason text check (reason in ('yielded', 'closure'));
-- An index by which the time alone could be looked up would be taken for a bay's, too, by a plan made while there was little.
drop index reservation_of_site;
create index reservation_of_site on reservation (site_id, lower(period));
create index reservation_held_of_bay on reservation (bay_id, hold_expires_at) where state = 'held';
create index reservation_held_of_site on reservation (site_id, hold_expires_at) where state = 'held';
create index reservation_held_of_driver on reservation (driver) where state = 'held';
create index reservation_booked_of_site on reservation (site_id, lower(period)) where state = 'booked';

-- Stretches in which a site takes no reservations, whatever its hours say. Written with the site locked whole.
create table blocked_period (
    id      uuid      primary key,
    site_id uuid      not null,
    period  tstzrange not null check (not isempty(period) and lower_inc(period) and not upper_inc(period))
);
create index blocked_period_of_site on blocked_period using gist (site_id, period);

-- Drivers who wait for any bay of a site. Sequences are drawn with the site locked whole, so at one site they are in the
-- order of the commits; offers go in their order.
create table wait_entry (
    id             uuid        primary key,
    site_id        uuid        not null,
    driver         text        not null,
    period         tstzrange   not null check (not isempty(period) and lower_inc(period) and not upper_inc(period)),
    sequence       bigint      generated always as identity,
    state          text        not null default 'waiting' check (state in
                       ('waiting', 'offered', 'fulfilled', 'lapsed', 'left', 'ended')),
    reservation_id uuid        unique,
    joined_at      timestamptz not null default clock_timestamp(),
    offered_at     timestamptz,
    told           boolean     not null default false,
    version        bigint      not null default 1,
    check (state not in ('offered', 'fulfilled', 'lapsed') or reservation_id is not null),
    exclude using gist (site_id with =, driver with =, period with &&) where (state in ('waiting', 'offered'))
);
create index wait_entry_waiting on wait_entry (site_id, sequence) where state = 'waiting';
create index wait_entry_to_end on wait_entry (lower(period)) where state = 'waiting';
create index wait_entry_to_tell on wait_entry (sequence) where state = 'offered' and not told;
create index wait_entry_of_driver on wait_entry (driver, id);

-- What becomes of an offered hold becomes of the place in the wait list, whoever ends the hold.
create function wait_entry_follow() returns trigger language plpgsql as $$
begin
    update wait_entry
    set version = version + 1, state = case
        when new.state = 'booked' or new.reason = 'yielded' then 'fulfilled'
        when new.state = 'expired' then 'lapsed'
        else 'left' end
    where reservation_id = new.id and state = 'offered';
    return null;
end
$$;
create trigger wait_entry_follows after update on reservation for each row
    when (old.state = 'held' and new.state <> 'held') execute function wait_entry_follow();

-- Whoever decides about bays holds locks until it commits: of whole sites, or a share in sites and the bays themselves.
-- Sites first, then bays, each in the order of their keys. Tells the time after the wait, by which the decision is made.
drop function lock_bays;
create function reservation_lock(p_whole uuid[], p_part uuid[], p_bays uuid[]) returns timestamptz language plpgsql as $$
declare
    one record;
begin
    for one in
        select hashtextextended(s.site::text, 12) as key, bool_or(s.is_whole) as is_whole
        from (select unnest(p_whole) as site, true as is_whole union all select unnest(p_part), false) s
        group by 1 order by 1
    loop
        if one.is_whole then
            perform pg_advisory_xact_lock(one.key);
        else
            perform pg_advisory_xact_lock_shared(one.key);
        end if;
    end loop;
    for one in select distinct hashtextextended(bay::text, 11) as key from unnest(p_bays) bay where bay is not null order by 1 loop
        perform pg_advisory_xact_lock(one.key);
    end loop;
    return clock_timestamp();
end
$$;

-- The free bay to give: one of those preferred, else the lowest number; this bay only, if it is named. Reservations that
-- are to yield do not count. All null if none is free. Bay by bay: a join would keep a plan that reads other bays', too.
create function reservation_free_bay(p_site uuid, p_bay uuid, p_period tstzrange, p_yielding uuid[], p_preferred uuid[])
returns bay language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    one bay;
    chosen bay;
    named constant uuid[] := case when p_bay is not null then array[p_bay] else p_preferred end;
begin
    if cardinality(named) > 0 then
        for one in
            select * from bay where id = any(named) and site_id = p_site order by number
        loop
            if one.status not in ('blocked', 'out-of-order', 'removed')
               and not exists (select from reservation r where r.bay_id = one.id and r.period && p_period
                               and r.state in ('held', 'booked', 'checked-in') and r.id <> all(p_yielding)) then
                return one;
            end if;
        end loop;
    end if;
    if p_bay is null then
        for one in select * from bay where site_id = p_site order by number loop
            if one.status not in ('blocked', 'out-of-order', 'removed')
               and not exists (select from reservation r where r.bay_id = one.id and r.period && p_period
                               and r.state in ('held', 'booked', 'checked-in') and r.id <> all(p_yielding)) then
                return one;
            end if;
        end loop;
    end if;
    return chosen;
end
$$;

-- Gives those who wait at these sites, first come first, a hold on what is free for them. The sites are locked whole.
create function wait_list_serve(p_sites uuid[], p_moment timestamptz, p_offer interval) returns int
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    entry wait_entry;
    place bay;
    hold uuid;
    made int := 0;
begin
    for entry in
        select w.* from wait_entry w join site s on s.id = w.site_id
        where w.site_id = any(p_sites) and w.state = 'waiting' and lower(w.period) > p_moment and s.state = 'open'
          and not exists (select from blocked_period b where b.site_id = w.site_id and b.period && w.period)
        order by w.site_id, w.sequence
    loop
        place := reservation_free_bay(entry.site_id, null, entry.period, '{}', '{}');
        continue when place.id is null;
        hold := uuidv7();
        insert into reservation (id, site_id, bay_id, bay_number, driver, period, state, hold_expires_at)
        values (hold, entry.site_id, place.id, place.number, entry.driver, entry.period, 'held',
                least(p_moment + p_offer, upper(entry.period)));
        update wait_entry set state = 'offered', reservation_id = hold, offered_at = p_moment, version = version + 1
        where id = entry.id;
        made := made + 1;
    end loop;
    return made;
end
$$;

-- Ends holds whose time is over, of whole sites and of single bays, all of them locked; at the whole ones those who wait
-- come next.
create function reservation_expire(p_sites uuid[], p_bays uuid[], p_moment timestamptz, p_offer interval) returns int
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    freed uuid[];
    ended int;
begin
    with gone as (
        update reservation set state = 'expired', ended_at = p_moment, version = version + 1
        where state = 'held' and hold_expires_at <= p_moment and id in (
            select id from reservation where site_id = any(p_sites) and state = 'held' and hold_expires_at <= p_moment
            union select id from reservation where bay_id = any(p_bays) and state = 'held' and hold_expires_at <= p_moment)
        returning site_id
    )
    select array_agg(distinct site_id) filter (where site_id = any(p_sites)), count(*) into freed, ended from gone;
    if freed is not null then
        perform wait_list_serve(freed, p_moment, p_offer);
    end if;
    return ended;
end
$$;

-- Decides requests for bays in their order, each by itself. terms, in seconds: how long a hold lasts, how late a beginning is still now,
-- the longest and the shortest stretch, how far ahead, how long an offer of the wait list lasts.
--
-- r_version: the site's version by which the caller found it open at the beginning, or not; if it is another now, the answer
-- is STALE and the caller looks again. kept: for a key that was used before, hash, reservation and reply, parted by blanks.
-- What is refused leaves no trace. Lock order: keys, sites, bays, each in the order of their hashes.
create function reservation_book(
    p_terms int[],
    r_caller text[], r_operation text[], r_key text[], r_hash text[],
    r_id uuid[], r_site uuid[], r_version bigint[], r_open boolean[], r_bay uuid[], r_from timestamptz[], r_until timestamptz[], r_hold boolean[],
    out problem text[], out given uuid[], out given_number int[], out hold_until timestamptz[], out kept text[])
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    n constant int := cardinality(r_id);
    hold constant interval := make_interval(secs => p_terms[1]);
    grace constant interval := make_interval(secs => p_terms[2]);
    longest constant interval := make_interval(secs => p_terms[3]);
    shortest constant interval := make_interval(secs => p_terms[4]);
    horizon constant interval := make_interval(secs => p_terms[5]);
    offer constant interval := make_interval(secs => p_terms[6]);
    whole uuid[]; waited uuid[]; blocked uuid[];
    versions bigint[];
    moment timestamptz;
    one record; place bay; span tstzrange; own uuid[]; own_bays uuid[];
begin
    for one in
        select distinct hashtextextended(k.caller || chr(31) || k.operation || chr(31) || k.key, 13) as hash
        from unnest(r_caller, r_operation, r_key) k(caller, operation, key) order by 1
    loop
        perform pg_advisory_xact_lock(one.hash);
    end loop;

    select array_agg(distinct r.site) into whole from unnest(r_site, r_bay) r(site, bay)
    where r.bay is null or exists (select from wait_entry w where w.site_id = r.site and w.state = 'waiting');
    whole := coalesce(whole, '{}');
    moment := reservation_lock(whole, r_site, r_bay);
    perform reservation_expire(whole, array_remove(r_bay, null), moment, offer);

    select array_agg(i.request_hash || ' ' || substr(i.location, 15) || ' ' || i.body order by k.place) into kept
    from unnest(r_caller, r_operation, r_key) with ordinality k(caller, operation, key, place)
    left join idempotency i on i.caller = k.caller and i.operation = k.operation and i.key = k.key;
    select array_agg(s.version order by r.place) into versions
    from unnest(r_site) with ordinality r(site, place) left join site s on s.id = r.site;
    select array_agg(w.site_id) into waited from wait_entry w where w.site_id = any(r_site) and w.state = 'waiting';
    select array_agg(b.site_id) into blocked from blocked_period b where b.site_id = any(r_site);

    problem := array_fill(null::text, array[n]);
    given := array_fill(null::uuid, array[n]);
    given_number := array_fill(null::int, array[n]);
    hold_until := array_fill(null::timestamptz, array[n]);
    for i in 1..n loop
        if kept[i] is not null then
            problem[i] := 'KEPT';
        elsif versions[i] is distinct from r_version[i]
              or (r_site[i] = any(waited) and r_site[i] <> all(whole)) then
            problem[i] := 'STALE';
        elsif r_until[i] <= r_from[i] then
            problem[i] := 'INTERVAL_REVERSED';
        elsif r_from[i] < moment - grace or r_until[i] <= moment then
            problem[i] := 'INTERVAL_PAST';
        elsif r_from[i] + longest < r_until[i] then
            problem[i] := 'INTERVAL_TOO_LONG';
        elsif r_from[i] + shortest > r_until[i] then
            problem[i] := 'INTERVAL_TOO_SHORT';
        elsif r_from[i] > moment + horizon then
            problem[i] := 'INTERVAL_TOO_FAR';
        elsif not r_open[i] then
            problem[i] := 'SITE_NOT_OPEN';
        else
            span := tstzrange(r_from[i], r_until[i]);
            if r_site[i] = any(blocked)
               and exists (select from blocked_period b where b.site_id = r_site[i] and b.period && span) then
                problem[i] := 'SITE_BLOCKED';
                continue;
            end if;
            select coalesce(array_agg(r.id), '{}'), coalesce(array_agg(r.bay_id), '{}') into own, own_bays from reservation r
            where r.driver = r_caller[i] and r.state = 'held' and r.site_id = r_site[i]
              and (r_bay[i] is null or r.bay_id = r_bay[i]) and r.period && span;
            place := reservation_free_bay(r_site[i], r_bay[i], span, own, own_bays);
            if place.id is null then
                problem[i] := case
                    when r_bay[i] is null or exists (select from bay b where b.id = r_bay[i] and b.site_id = r_site[i]
                                                     and b.status <> 'removed')
                    then 'BAY_TAKEN' else 'UNKNOWN_BAY' end;
                continue;
            end if;
            if cardinality(own) > 0 then
                update reservation r set state = 'cancelled', reason = 'yielded', hold_expires_at = null, ended_at = moment,
                    version = r.version + 1 where r.id = any(own);
            end if;
            given[i] := place.id;
            given_number[i] := place.number;
            if r_hold[i] then
                hold_until[i] := moment + hold;
            end if;
            insert into reservation (id, site_id, bay_id, bay_number, driver, period, state, hold_expires_at)
            values (r_id[i], r_site[i], place.id, place.number, r_caller[i], span,
                    case when r_hold[i] then 'held' else 'booked' end, hold_until[i]);
        end if;
    end loop;

    insert into idempotency (caller, operation, key, request_hash, status, location, version, body)
    select a.caller, a.operation, a.key, a.hash, 201, '/reservations/' || a.id, 1,
           a.bay || ' ' || a.number
               || coalesce(' ' || to_char(a.hold_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '')
    from unnest(r_caller, r_operation, r_key, r_hash, r_id, given, given_number, hold_until, problem)
        a(caller, operation, key, hash, id, bay, number, hold_until, problem)
    where a.problem is null;
end
$$;

-- Ends holds that expired, bookings nobody came for and waiting that has become vain, of as many sites as told; those who
-- wait come next, also where a keeper has given a bay back since. Nothing is waited for but the sites' locks.
create function reservation_sweep(p_no_show interval, p_offer interval, p_most int, out sites int, out ended int, out offered int)
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    moment timestamptz := clock_timestamp();
    due uuid[];
begin
    select array_agg(d.site_id) into due from (
        select site_id from (
            (select site_id from reservation where state = 'held' and hold_expires_at <= moment
             order by hold_expires_at limit p_most)
            union all
            (select site_id from reservation where state = 'booked' and lower(period) <= moment
             and (lower(period) <= moment - p_no_show or upper(period) <= moment) order by lower(period) limit p_most)
            union all
            (select site_id from wait_entry where state = 'waiting' and lower(period) <= moment limit p_most)
            union all
            (select site_id from (select distinct site_id from wait_entry where state = 'waiting') w
             where exists (select from bay b where b.site_id = w.site_id and b.since > moment - interval '5 seconds'
                           and b.status not in ('blocked', 'out-of-order', 'removed')) limit p_most)
        ) a group by site_id limit p_most) d;
    sites := coalesce(cardinality(due), 0);
    ended := 0;
    offered := 0;
    if sites = 0 then
        return;
    end if;
    moment := reservation_lock(due, '{}', '{}');
    update wait_entry set state = 'ended', version = version + 1
    where site_id = any(due) and state = 'waiting' and lower(period) <= moment;
    update reservation set state = 'no-show', ended_at = moment, version = version + 1
    where site_id = any(due) and state = 'booked' and lower(period) <= moment
      and (lower(period) <= moment - p_no_show or upper(period) <= moment);
    get diagnostics ended = row_count;
    ended := ended + reservation_expire(due, '{}', moment, p_offer);
    offered := wait_list_serve(due, moment, p_offer);
end
$$;

-- Moves a reservation's time, on its own bay if that is free then, else on another of the site, which is locked whole; those
-- who wait get what it leaves. Null if nothing is free: then all stays as it was.
create function reservation_slide(p_id uuid, p_period tstzrange, p_moment timestamptz, p_offer interval) returns uuid
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    sliding reservation;
    own uuid[];
    place bay;
begin
    select * into sliding from reservation where id = p_id;
    perform reservation_expire(array[sliding.site_id], '{}', p_moment, p_offer);
    select coalesce(array_agg(r.id), '{}') into own from reservation r
    where r.driver = sliding.driver and r.state = 'held' and r.site_id = sliding.site_id and r.period && p_period
      and r.id <> p_id;
    place := reservation_free_bay(sliding.site_id, null, p_period, own || p_id, array[sliding.bay_id]);
    if place.id is null then
        return null;
    end if;
    update reservation r set state = 'cancelled', reason = 'yielded', hold_expires_at = null, ended_at = p_moment,
        version = r.version + 1 where r.id = any(own);
    update reservation r set bay_id = place.id, bay_number = place.number, period = p_period, version = r.version + 1
    where r.id = p_id;
    perform wait_list_serve(array[sliding.site_id], p_moment, p_offer);
    return place.id;
end
$$;
