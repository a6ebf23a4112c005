-- Whom aid covers for what, until when: one row for a person and a purpose, so that no two approvals can have it. The
-- key is the check, the lock and the constraint in one.
create table aid_cover (
    person_index text not null,
    purpose      text not null,
    case_id      uuid not null,
    until        date not null,
    primary key (person_index, purpose)
);
create index aid_cover_case on aid_cover (case_id);

-- The check itself: takes all that is free, or all there is if it overrides, in the order of person and purpose. Says how
-- many it took: fewer than asked for if something is taken, and then whoever asked gives up and writes nothing.
create function aid_cover_take(persons text[], purposes text[], taker uuid, months int, overriding boolean)
returns int language plpgsql as $$
declare
    today constant date := cast(clock_timestamp() at time zone 'Asia/Shanghai' as date);
    taken int;
begin
    insert into aid_cover (person_index, purpose, case_id, until)
    select person, wanted, taker, cast(today + make_interval(months => months) as date)
    from unnest(persons) as person cross join unnest(purposes) as wanted
    order by person, wanted
    on conflict (person_index, purpose) do update set case_id = excluded.case_id, until = excluded.until
        where overriding or aid_cover.until <= today;
    get diagnostics taken = row_count;
    return taken;
end
$$;

-- What an override put aside, to stand again should the overriding case fall.
create table aid_override (
    case_id       uuid not null references aid_case,
    person_index  text not null,
    purpose       text not null,
    earlier_case  uuid not null,
    earlier_until date not null,
    reason        text not null,
    overridden_by text not null,
    overridden_at timestamptz not null default clock_timestamp(),
    primary key (case_id, person_index, purpose)
);
create index aid_override_earlier on aid_override (earlier_case);

insert into aid_cover (person_index, purpose, case_id, until)
select applicant_index, 'difficulty/' || difficulty, id, cast(current_date + interval '12 months' as date)
from aid_case where state = 'APPROVED' and applicant_index is not null
on conflict do nothing;
