create extension if not exists btree_gist;

create table reservation (
    id              uuid        primary key,
    site_id         uuid        not null,
    bay_id          uuid        not null,
    bay_number      int         not null,
    driver          text        not null,
    period          tstzrange   not null check (not isempty(period) and lower_inc(period) and not upper_inc(period)),
    state           text        not null check (state in
                        ('held', 'booked', 'checked-in', 'completed', 'cancelled', 'no-show', 'expired')),
    hold_expires_at timestamptz,
    made_at         timestamptz not null default now(),
    version         bigint      not null default 1,
    check ((hold_expires_at is not null) = (state in ('held', 'expired'))),
    -- The backstop: bays are locked first, so that this never has to speak.
    exclude using gist (bay_id with =, period with &&) where (state in ('held', 'booked', 'checked-in'))
);
create index reservation_of_driver on reservation (driver, id);
create index reservation_of_site on reservation using gist (site_id, period) where (state in ('held', 'booked', 'checked-in'));
create index reservation_to_release on reservation (lower(period)) where state = 'booked';
create index reservation_to_expire on reservation (hold_expires_at) where state = 'held';

-- Whoever decides about bays holds their locks until it commits; several are taken in one fixed order. Tells the time
-- after the wait, by which the decision is made.
create function lock_bays(bays jsonb) returns timestamptz language plpgsql as $$
declare
    key bigint;
begin
    for key in
        select distinct hashtextextended(value, 11) from jsonb_array_elements_text(bays) order by 1
    loop
        perform pg_advisory_xact_lock(key);
    end loop;
    return clock_timestamp();
end
$$;
