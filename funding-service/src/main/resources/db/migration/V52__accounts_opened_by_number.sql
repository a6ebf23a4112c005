-- Opens accounts, or finds them where they are open already; the ids in the order asked for. Numbers are drawn first, so that
-- only what was open before has to be looked for: nearly all of a plan's accounts are new.
create or replace function ledger_open(
    classes text[], programmes uuid[], organisations text[], earmarks text[], sub_categories text[], projects uuid[],
    units text[], batches uuid[]) returns bigint[]
language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    ids bigint[];
    opened int;
begin
    select array_agg(nextval(pg_get_serial_sequence('account', 'id'))) into ids from generate_series(1, cardinality(classes));
    insert into account (id, class, programme, organisation, earmark, sub_category, project, unit, batch)
    overriding system value
    select * from unnest(ids, classes, programmes, organisations, earmarks, sub_categories, projects, units, batches)
        as w(id, class, programme, organisation, earmark, sub_category, project, unit, batch)
    order by programme, organisation, earmark, sub_category, project, unit, batch
    on conflict on constraint account_once do nothing;
    get diagnostics opened = row_count;
    if opened = cardinality(classes) then
        return ids;
    end if;

    select array_agg(coalesce(made.id, known.id) order by w.place) into ids
    from unnest(ids, classes, programmes, organisations, earmarks, sub_categories, projects, units, batches) with ordinality
        as w(id, class, programme, organisation, earmark, sub_category, project, unit, batch, place)
    left join account made on made.id = w.id
    left join lateral (
        select a.id from account a
        where made.id is null and a.class = w.class and a.programme = w.programme and a.organisation = w.organisation
          and a.earmark = w.earmark and a.unit = w.unit and a.sub_category is not distinct from w.sub_category
          and a.project is not distinct from w.project and a.batch is not distinct from w.batch) known on true;
    return ids;
end
$$;
