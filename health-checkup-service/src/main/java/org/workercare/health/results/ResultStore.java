package org.workercare.health.results;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;

/** Observations in the database. Lock order: the visits first (by id), which keeps two writers of one visit apart. */
@ApplicationScoped
class ResultStore {

    private static final String RECORD = """
            with sent as (
                select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as o(visit uuid, item text, value numeric, word text,
                    unit text, "takenAt" timestamptz)),
            latest as (
                select distinct on (o.visit_id, o.item) o.visit_id, o.item, o.revision, o.value, o.word
                from observation o join sent s on s.visit = o.visit_id and s.item = o.item
                order by o.visit_id, o.item, o.revision desc),
            written as (
                insert into observation (visit_id, item, revision, campaign_id, value, word, unit, taken_at, recorded_by)
                select s.visit, s.item, coalesce(l.revision, 0) + 1, cast(?2 as uuid), s.value, s.word, s.unit, s."takenAt", ?3
                from sent s left join latest l on l.visit_id = s.visit and l.item = s.item
                where l.item is null or l.value is distinct from s.value or l.word is distinct from s.word
                returning visit_id, revision, taken_at)
            select cast(jsonb_build_object('visit', visit_id, 'corrected', revision > 1, 'takenAt', taken_at) as text)
            from written""";
    private static final String CURRENT = """
            select distinct on (visit_id, item) visit_id as visit, item, value, word, unit, taken_at as "takenAt",
                revision
            from observation
            where visit_id in (select cast(v as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) v)
            order by visit_id, item, revision desc""";
    private static final String COUNTS = """
            select item, cast(count(distinct visit_id) as int) as observations from observation where campaign_id = ?1
            group by item order by item""";

    /** A result ready to be kept: either a value or a word. */
    record Row(UUID visit, String item, BigDecimal value, String word, String unit, OffsetDateTime takenAt) {}

    /** A result that was kept just now. */
    record Written(UUID visit, boolean corrected, OffsetDateTime takenAt) {}

    /** A visit's latest result for an item. */
    record Current(
            UUID visit,
            String item,
            BigDecimal value,
            String word,
            String unit,
            OffsetDateTime takenAt,
            int revision) {}

    private record Clock(OffsetDateTime now) {}

    private final Rows rows;

    ResultStore(Rows rows) {
        this.rows = rows;
    }

    Uni<OffsetDateTime> now(Mutiny.Session tx) {
        return rows.one(tx, Clock.class, "select clock_timestamp() as now").map(Clock::now);
    }

    /** @return what is new or corrects; what was there already is left out */
    Uni<List<Written>> record(Mutiny.Session tx, UUID campaign, List<Row> results, String by) {
        return rows.told(tx, Written.class, RECORD, rows.json(results), campaign, by);
    }

    Uni<List<Current>> current(Mutiny.Session tx, Collection<UUID> visits) {
        return rows.list(tx, Current.class, CURRENT, rows.json(visits));
    }

    Uni<List<CurrentResults.ItemCount>> counts(Mutiny.Session tx, UUID campaign) {
        return rows.list(tx, CurrentResults.ItemCount.class, COUNTS, campaign);
    }
}
