-- Who a site is for; nobody named: everybody.
alter table site add column audiences jsonb not null default '[]';

-- That something which search shows has changed: what it is now is read from its own row. Readers go by (transaction,
-- sequence), and only through transactions that are over, so that nothing ever appears behind what they have read.
create table change (
    transaction bigint      not null default (pg_current_xact_id()::text::bigint),
    sequence    bigint      not null generated always as identity,
    kind        text        not null check (kind in ('site', 'bay', 'promise')),
    subject     uuid        not null,
    made_at     timestamptz not null default clock_timestamp(),
    primary key (transaction, sequence)
);

-- Changes up to here are no longer kept; one row.
create table change_floor (
    one         boolean primary key default true check (one),
    transaction bigint  not null,
    sequence    bigint  not null
);
insert into change_floor (transaction, sequence) values (0, 0);

create function tell_changes() returns trigger language plpgsql as $$
begin
    insert into change (kind, subject) select tg_argv[0], id from changed;
    return null;
end
$$;

create trigger site_made after insert on site referencing new table as changed
    for each statement execute function tell_changes('site');
create trigger site_changed after update on site referencing new table as changed
    for each statement execute function tell_changes('site');
create trigger bay_made after insert on bay referencing new table as changed
    for each statement execute function tell_changes('bay');
create trigger bay_changed after update on bay referencing new table as changed
    for each statement execute function tell_changes('bay');
create trigger reservation_made after insert on reservation referencing new table as changed
    for each statement execute function tell_changes('promise');
create trigger reservation_changed after update on reservation referencing new table as changed
    for each statement execute function tell_changes('promise');

-- One row at least, which tells how far all is settled and what time it is; with each change after the place, in order.
create function changes_after(after_transaction bigint, after_sequence bigint, at_most int)
returns table (settled bigint, now timestamptz, floor_transaction bigint, floor_sequence bigint,
    transaction bigint, sequence bigint, kind text, subject uuid, made_at timestamptz)
language sql stable set enable_seqscan = off set enable_bitmapscan = off as $$
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint, clock_timestamp(), f.transaction, f.sequence,
        c.transaction, c.sequence, c.kind, c.subject, c.made_at
    from change_floor f
    left join lateral (
        select * from change c
        where (c.transaction, c.sequence) > (after_transaction, after_sequence)
          and c.transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        order by c.transaction, c.sequence limit at_most) c on true
    order by c.transaction, c.sequence
$$;
