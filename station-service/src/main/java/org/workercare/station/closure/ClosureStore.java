package org.workercare.station.closure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/**
 * Closures in the database. Lock order: the site's row (by whoever moves it), then the sites' locks of the reservations, then
 * the closure's row.
 */
@ApplicationScoped
class ClosureStore {

    private static final String COLUMNS = """
            id, site_id, lower(period) as "from", upper(period) as until, reason, state, affected, rebooked, cancelled,
            job_id, declared_at, version""";
    private static final String INSERT = """
            insert into closure (id, site_id, period, reason, state, preview, affected, job_id)
            select ?1, ?2, tstzrange(?3, ?4), ?5, ?6, ?7, ?8, ?9
            where not exists (select from closure
                where site_id = ?2 and state <> 'over' and period && tstzrange(?3, ?4))
            returning\s""" + COLUMNS;
    private static final String COUNT = """
            update closure set rebooked = rebooked + ?2, cancelled = cancelled + ?3, version = version + 1
            where id = ?1 returning\s""" + COLUMNS;
    private static final String DUE = "select " + COLUMNS + """
             from closure
            where state = 'declared' and lower(period) <= clock_timestamp()
               or state = 'begun' and upper(period) <= clock_timestamp()
            order by id limit 20""";
    private static final String SET =
            "update closure set state = ?2, version = version + 1 where id = ?1 and state <> ?2";
    private static final String BEGUN =
            "select " + COLUMNS + " from closure where state = 'begun' and site_id in (select cast(value as uuid)"
                    + " from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))) order by id";

    private final Rows rows;

    ClosureStore(Rows rows) {
        this.rows = rows;
    }

    /** @return null if the site is closed for some of that time already */
    Uni<Closure> insert(Mutiny.Session tx, Closure draft, String preview) {
        return rows.one(
                tx,
                Closure.class,
                INSERT,
                draft.id(),
                draft.siteId(),
                draft.from(),
                draft.until(),
                draft.reason(),
                draft.state().wireName(),
                preview,
                draft.affected(),
                draft.jobId());
    }

    Uni<Closure> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Closure.class, "select " + COLUMNS + " from closure where id = ?1", id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<List<Closure>> ofSite(Mutiny.Session tx, UUID site, UUID after, int limit) {
        String sql = "select " + COLUMNS + " from closure where site_id = ?1 and id > ?2 order by id limit ?3";
        return rows.list(tx, Closure.class, sql, site, after, limit);
    }

    Uni<Closure> count(Mutiny.Session tx, UUID id, int rebooked, int cancelled) {
        return rows.one(tx, Closure.class, COUNT, id, rebooked, cancelled);
    }

    /** Closures whose time has come, or is over. */
    Uni<List<Closure>> due(Mutiny.Session tx) {
        return rows.list(tx, Closure.class, DUE);
    }

    Uni<Integer> set(Mutiny.Session tx, UUID id, Closure.State state) {
        return rows.run(tx, SET, id, state.wireName());
    }

    Uni<List<Closure>> begun(Mutiny.Session tx, List<UUID> sites) {
        return rows.list(tx, Closure.class, BEGUN, rows.json(sites));
    }
}
