-- A bay is taken or free again when a promised time begins or ends, though no row changes then: noted as a change of the
-- promise, so that whoever follows changes hears of it, and hears of it again if he was away.
create table promise_clock (
    one  boolean     primary key default true check (one),
    told timestamptz not null default clock_timestamp()
);
insert into promise_clock default values;

create index reservation_begins on reservation (lower(period)) where state in ('held', 'booked', 'checked-in');
create index reservation_ends on reservation (upper(period)) where state in ('held', 'booked', 'checked-in');

-- Each beginning and each end once, on however many replicas this runs; writes nothing when there is none.
create function tell_promised_times() returns void language sql
set enable_seqscan = off set enable_bitmapscan = off as $$
    with moved as (
        update promise_clock c set told = clock_timestamp()
        where exists (
                select from reservation where state in ('held', 'booked', 'checked-in')
                    and lower(period) > c.told and lower(period) <= clock_timestamp())
            or exists (
                select from reservation where state in ('held', 'booked', 'checked-in')
                    and upper(period) > c.told and upper(period) <= clock_timestamp())
        returning old.told as before, new.told as now)
    insert into change (kind, subject)
    select 'promise', r.id from moved, reservation r
    where r.state in ('held', 'booked', 'checked-in') and lower(r.period) > before and lower(r.period) <= now
    union
    select 'promise', r.id from moved, reservation r
    where r.state in ('held', 'booked', 'checked-in') and upper(r.period) > before and upper(r.period) <= now
$$;
