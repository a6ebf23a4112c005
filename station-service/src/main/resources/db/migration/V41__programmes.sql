alter table activity
    add column admission     text not null default 'first-come' check (admission in ('first-come', 'lottery')),
    add column closes_at     timestamptz,
    add column offer_minutes int check (offer_minutes between 1 and 20160),
    -- How many wait, so that a newcomer's position need not be counted; changed only under the activity's lock.
    add column waiting       int not null default 0 check (waiting >= 0),
    add column seed_hash     text,
    add column sealed_seed   text,
    add column seed          text,
    add column entropy       text,
    add column drawn_at      timestamptz,
    add check (admission = 'first-come' or (closes_at is not null and seed_hash is not null and sealed_seed is not null)),
    add check ((drawn_at is null) = (seed is null) and (drawn_at is null) = (entropy is null));

alter table enrolment
    -- Those who applied together get their places together.
    add column application      uuid,
    add column draw_rank        int not null default 0,
    add column offer_expires_at timestamptz,
    drop constraint enrolment_state_check,
    add check (state in ('applied', 'enrolled', 'offered', 'waiting', 'cancelled', 'lapsed')),
    add check ((state = 'offered') = (offer_expires_at is not null));
update enrolment set application = id;
alter table enrolment alter column application set not null;

drop index enrolment_once;
create unique index enrolment_once on enrolment (activity_id, participant) where state not in ('cancelled', 'lapsed');
drop index enrolment_waiting;
create index enrolment_waiting on enrolment (activity_id, draw_rank, queue_number) where state = 'waiting';
create index enrolment_offered on enrolment (offer_expires_at) where state = 'offered';
create index enrolment_of_application on enrolment (application);

update activity a
set waiting = (select count(*) from enrolment e where e.activity_id = a.id and e.state = 'waiting');

-- What was drawn, as it was drawn; nothing ever changes it.
create table lottery_record (
    activity_id uuid        primary key references activity,
    record      text        not null,
    drawn_at    timestamptz not null
);

create table pick_up (
    enrolment_id uuid        not null,
    session_id   uuid        not null,
    picked_up_at timestamptz not null default clock_timestamp(),
    primary key (enrolment_id, session_id),
    foreign key (enrolment_id, session_id) references enrolment_session (enrolment_id, session_id)
);

-- Writes enrolments and what they take, in one round trip while the activity is locked.
create function take_enrolments(activity uuid, made jsonb)
    returns table (id uuid, made_at timestamptz, queue_number bigint, waiting int)
    language plpgsql
    set enable_seqscan = off
as $$
#variable_conflict use_column
begin
    insert into enrolment (id, activity_id, application, participant, sealed_name, sealed_birth_date, enrolled_by, state)
    select n.id, activity, n.application, n.participant, n.sealed_name, n.sealed_birth_date, n.enrolled_by, n.state
    from jsonb_to_recordset(made) as n(turn int, id uuid, application uuid, participant text, sealed_name text,
        sealed_birth_date text, enrolled_by text, state text)
    order by n.turn;

    insert into enrolment_session (enrolment_id, session_id, age)
    select n.id, cast(a.key as uuid), cast(a.value as int)
    from jsonb_to_recordset(made) as n(id uuid, ages jsonb), jsonb_each_text(n.ages) a;

    update activity_session s set enrolled = s.enrolled + taken.places
    from (select cast(a.key as uuid) as session_id, cast(count(*) as int) as places
          from jsonb_to_recordset(made) as n(state text, ages jsonb), jsonb_each_text(n.ages) a
          where n.state = 'enrolled' group by 1) taken
    where s.id = taken.session_id;

    update activity a set waiting = a.waiting + came.people
    from (select cast(count(*) as int) as people from jsonb_to_recordset(made) as n(state text) where n.state = 'waiting') came
    where a.id = activity and came.people > 0;

    return query select e.id, e.made_at, e.queue_number, a.waiting
    from jsonb_to_recordset(made) as n(id uuid) join enrolment e on e.id = n.id join activity a on a.id = e.activity_id;
end
$$;
