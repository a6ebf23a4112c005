-- A batch knows its pieces and their value. Part of it may go on as a batch of its own (to a station, or back into stock),
-- which takes its share of the value along. The ledger has an account for the pieces of each batch and one for their value;
-- pieces move between batches of one root. Data of versions before the first release is not carried over.
do $$
begin
    if exists (select from goods_batch) then
        raise exception 'these goods were stocked before the first release and cannot be carried over: begin with an empty database';
    end if;
end
$$;
alter table goods_batch
    add column moved_on    int  not null default 0,
    add column written_off int  not null default 0,
    add column value_left  bigint not null,
    add column parent      uuid references goods_batch,
    add column root        uuid not null references goods_batch,
    add column programme   uuid not null,
    add column earmark     text not null,
    add column project     uuid,
    add column supplier    text,
    add column expires_on  date;
alter table goods_batch
    drop constraint never_more_than_there_is,
    add constraint never_more_than_there_is check (
        handed_out >= 0 and moved_on >= 0 and written_off >= 0 and handed_out + moved_on + written_off <= quantity),
    add constraint never_worth_more_than_it_was check (value_left between 0 and value),
    add constraint nothing_left_is_worth_nothing check (handed_out + moved_on + written_off < quantity or value_left = 0);
create index goods_batch_parent on goods_batch (parent) where parent is not null;

-- The journal of movements, with the notes that the ledger's postings lack: out of a batch, into a batch, or both. A batch has
-- what came in less what went out.
create table goods_movement (
    id         bigint generated always as identity primary key,
    kind       text   not null check (kind in ('PURCHASE', 'DISPATCH', 'RETURN', 'HAND_OUT', 'WRITE_OFF')),
    from_batch uuid   references goods_batch,
    to_batch   uuid   references goods_batch,
    pieces     int    not null check (pieces > 0),
    value      bigint not null check (value >= 0),
    note       text,
    made_by    text   not null,
    made_at    timestamptz not null default clock_timestamp(),
    constraint from_somewhere_to_somewhere check (from_batch is not null or to_batch is not null)
);
create index goods_movement_from on goods_movement (from_batch, id);
create index goods_movement_to on goods_movement (to_batch, id);
create trigger goods_movements_stay before update or delete on goods_movement for each row execute function refuse_change();
create trigger goods_movements_all_stay before truncate on goods_movement for each statement execute function refuse_change();

create table goods_write_off (
    id          uuid   primary key,
    batch       uuid   not null references goods_batch,
    quantity    int    not null check (quantity > 0),
    reason      text   not null,
    state       text   not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_by text   not null,
    decided_by  text,
    version     bigint not null default 0,
    constraint never_decides_on_own_work check (decided_by <> proposed_by)
);
create index goods_write_off_batch on goods_write_off (batch, id);
