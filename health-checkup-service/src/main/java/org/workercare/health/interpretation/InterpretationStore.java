package org.workercare.health.interpretation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;

/** Conclusions in the database. Lock order: the visits first (by id), then their interpretations in that order. */
@ApplicationScoped
class InterpretationStore {

    private static final String UPSERT = """
            insert into interpretation (visit_id, campaign_id, employer, industry, edition, outcome, conclusions, drawn_by)
            select visit, campaign, employer, industry, edition, outcome, conclusions, ?2
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as i(visit uuid, campaign uuid, employer text, industry text,
                edition text, outcome text, conclusions jsonb)
            order by visit
            on conflict (visit_id) do update set edition = excluded.edition, outcome = excluded.outcome,
                conclusions = excluded.conclusions, drawn_by = excluded.drawn_by, drawn_at = clock_timestamp()""";
    private static final String DRAWN = """
            select visit_id as visit, edition, outcome, conclusions, drawn_at as "drawnAt" from interpretation
            where visit_id in (select cast(v as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) v)""";
    private static final String COUNTS = """
            select industry, outcome, cast(count(*) as int) as workers from interpretation
            where campaign_id = ?1 and (?2 = '' or employer = ?2) group by industry, outcome""";

    /** Conclusions about one visit, with what sums are made by. */
    record Row(
            UUID visit,
            UUID campaign,
            String employer,
            String industry,
            String edition,
            Outcome outcome,
            List<Conclusion> conclusions) {}

    private final Rows rows;

    InterpretationStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Integer> put(Mutiny.Session tx, List<Row> drawn, String by) {
        return rows.execute(tx, UPSERT, rows.json(drawn), by);
    }

    Uni<List<Interpretations.Drawn>> of(Mutiny.Session tx, Collection<UUID> visits) {
        return rows.list(tx, Interpretations.Drawn.class, DRAWN, rows.json(visits));
    }

    /** @param employer counts this employer's workers only; empty for everybody's */
    Uni<List<Interpretations.OutcomeCount>> counts(Mutiny.Session tx, UUID campaign, String employer) {
        return rows.list(tx, Interpretations.OutcomeCount.class, COUNTS, campaign, employer);
    }
}
