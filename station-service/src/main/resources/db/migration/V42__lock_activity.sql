-- Locks an activity and its sessions in the order of their ids, then tells what is decided by: one round trip, and what
-- is told is seen after the wait for the locks, which a single statement's snapshot is not.
create function lock_activity(wanted uuid, participants jsonb)
    returns table (id uuid, organisation text, age_from int, age_to int, all_sessions boolean, admission text,
        closes_at timestamptz, drawn_at timestamptz, seed_hash text, sealed_seed text, offer_minutes int, version bigint,
        session_id uuid, number int, starts_at timestamptz, ends_at timestamptz, capacity int, enrolled int,
        known jsonb, now timestamptz)
    language plpgsql
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
    perform from activity a where a.id = wanted for update;
    perform from activity_session s where s.activity_id = wanted order by s.id for update;
    return query select a.id, a.organisation, a.age_from, a.age_to, a.all_sessions, a.admission, a.closes_at, a.drawn_at,
        a.seed_hash, a.sealed_seed, a.offer_minutes, a.version, s.id, s.number, s.starts_at, s.ends_at, s.capacity, s.enrolled,
        (select coalesce(jsonb_agg(e.participant), '[]') from jsonb_array_elements_text(participants) p(participant)
            join enrolment e on e.activity_id = wanted and e.participant = p.participant
                and e.state not in ('cancelled', 'lapsed')),
        clock_timestamp()
    from activity a join activity_session s on s.activity_id = a.id where a.id = wanted order by s.id;
end
$$;
