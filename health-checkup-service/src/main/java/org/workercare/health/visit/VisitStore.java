package org.workercare.health.visit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.storage.Rows;

/** Visits in the database. Lock order: visits by id, after slots and bookings. */
@ApplicationScoped
class VisitStore {

    private static final String COLUMNS = """
            id, campaign_id as campaign, worker_id as worker, person_token as "personToken", organisation, employer,
            industry, hazards, sex, kind, state, examined_at as "examinedAt\"""";
    private static final String INSERT = """
            insert into visit (id, campaign_id, worker_id, person_token, organisation, employer, industry, hazards, sex, kind)
            select id, campaign, worker, token, organisation, employer, industry, hazards, sex, kind
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as v(id uuid, campaign uuid, worker uuid, token text,
                organisation text, employer text, industry text, hazards jsonb, sex text, kind text)""";

    /** When the first of a visit's results was taken. */
    record Examined(UUID visit, OffsetDateTime at) {}

    private record Count(int count) {}

    private final Rows rows;

    VisitStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Integer> insert(Mutiny.Session tx, List<OpenVisits.Opening> openings) {
        return rows.execute(tx, INSERT, rows.json(openings));
    }

    Uni<Visit> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Visit.class, "select " + COLUMNS + " from visit where id = ?1", id);
    }

    Uni<List<Visit>> lock(Mutiny.Session tx, Collection<UUID> ids) {
        String query = "select " + COLUMNS + """
                 from visit
                where id in (select cast(v as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) v)
                order by id for update""";
        return rows.list(tx, Visit.class, query, rows.json(ids));
    }

    Uni<List<Visit>> ofCampaign(Mutiny.Session tx, UUID campaign, String after, int limit) {
        String query = "select " + COLUMNS + """
                 from visit where campaign_id = ?1 and (?2 = '' or id > cast(nullif(?2, '') as uuid))
                order by id limit ?3""";
        return rows.list(tx, Visit.class, query, campaign, after, limit);
    }

    /** Visits with results, by id: a part of them. */
    Uni<List<Visit>> examinedOf(Mutiny.Session tx, UUID campaign, int offset, int limit) {
        String query = "select " + COLUMNS + """
                 from visit where campaign_id = ?1 and state <> 'expected' order by id offset ?2 limit ?3""";
        return rows.list(tx, Visit.class, query, campaign, offset, limit);
    }

    Uni<List<Visit>> ofPerson(Mutiny.Session tx, String personToken) {
        String query = "select " + COLUMNS + " from visit where person_token = ?1 order by id desc limit 200";
        return rows.list(tx, Visit.class, query, personToken);
    }

    Uni<Integer> examined(Mutiny.Session tx, Collection<Examined> examined) {
        String update = """
                update visit set state = 'examined', examined_at = least(examined_at, e.at)
                from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as e(visit uuid, at timestamptz) where id = e.visit""";
        return rows.execute(tx, update, rows.json(examined));
    }

    Uni<Integer> interpreted(Mutiny.Session tx, Collection<UUID> ids) {
        String update = """
                update visit set state = 'interpreted'
                where id in (select cast(v as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) v)""";
        return rows.execute(tx, update, rows.json(ids));
    }

    /** @return 1, or 0 when the visit already has results */
    Uni<Integer> delete(Mutiny.Session tx, UUID id) {
        return rows.execute(tx, "delete from visit where id = ?1 and state = 'expected'", id);
    }

    Uni<Integer> countExamined(Mutiny.Session tx, UUID campaign) {
        String query =
                "select cast(count(*) as int) as count from visit where campaign_id = ?1 and state <> 'expected'";
        return rows.one(tx, Count.class, query, campaign).map(Count::count);
    }

    Uni<List<CampaignVisits.ByIndustry>> byIndustry(Mutiny.Session tx, UUID campaign) {
        String query = """
                select industry, cast(count(*) filter (where state <> 'expected') as int) as examined,
                    cast(count(*) filter (where state = 'interpreted') as int) as interpreted
                from visit where campaign_id = ?1 group by industry order by industry""";
        return rows.list(tx, CampaignVisits.ByIndustry.class, query, campaign);
    }
}
