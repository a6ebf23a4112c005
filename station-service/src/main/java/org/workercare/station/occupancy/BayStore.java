package org.workercare.station.occupancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Bays in the database. Lock order: bays' rows in the order of their ids, after the site's. */
@ApplicationScoped
class BayStore {

    private static final String AGE =
            "cast(extract(epoch from clock_timestamp() - since) * 1000 as bigint) as age_millis";
    private static final String GROW = """
            insert into bay (id, site_id, number)
            select gen_random_uuid(), s.site, n
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s(site uuid, bays int), generate_series(1, s.bays) n
            on conflict (site_id, number) do update
            set status = 'available', since = now(), source = 'registry', version = bay.version + 1
            where bay.status = 'removed'""";
    private static final String SHRINK = """
            update bay set status = 'removed', since = now(), source = 'registry', version = version + 1
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s(site uuid, bays int)
            where bay.site_id = s.site and bay.number > s.bays and bay.status <> 'removed'""";
    private static final String OF_SITES = """
            select *, %s from bay
            where site_id in (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))
              and status <> 'removed'
            order by site_id, number""".formatted(AGE);
    /** The clock is read after each row's lock is held. */
    private static final String LOCK = """
            select id, site_id, status, since, clock_timestamp() as now from (
                select * from bay
                where id in (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))
                  and status <> 'removed'
                order by id for update) as locked""";

    private static final String KNOW = """
            update bay set status = s.status, since = s.since, source = ?2, version = bay.version + 1
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s(id uuid, status text, since timestamptz)
            where bay.id = s.id""";

    /** A bay whose row is held. */
    record Locked(UUID id, UUID siteId, Bay.Status status, OffsetDateTime since, OffsetDateTime now) {}

    private record News(UUID id, Bay.Status status, OffsetDateTime since) {}

    private final Rows rows;

    BayStore(Rows rows) {
        this.rows = rows;
    }

    Uni<Void> provide(Mutiny.Session tx, Map<UUID, Integer> baysOfSites) {
        String sites = rows.json(baysOfSites.entrySet().stream()
                .map(entry -> Map.of("site", entry.getKey(), "bays", entry.getValue()))
                .toList());
        return rows.run(tx, GROW, sites)
                .chain(() -> rows.run(tx, SHRINK, sites))
                .replaceWithVoid();
    }

    Uni<List<Bay>> ofSites(Mutiny.Session tx, List<UUID> sites) {
        return rows.list(tx, Bay.class, OF_SITES, rows.json(sites));
    }

    Uni<Bay> find(Mutiny.Session tx, UUID site, UUID bay) {
        return rows.one(tx, Bay.class, "select *, " + AGE + " from bay where id = ?1 and site_id = ?2", bay, site)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<Bay> lock(Mutiny.Session tx, UUID site, UUID bay) {
        return rows.one(tx, Bay.class, "select * from bay where id = ?1 and site_id = ?2 for update", bay, site)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<Bay> ofId(Mutiny.Session tx, UUID bay) {
        return rows.one(tx, Bay.class, "select * from bay where id = ?1", bay);
    }

    /** Locks those of the bays that exist. */
    Uni<List<Locked>> lock(Mutiny.Session tx, Collection<UUID> bays) {
        return rows.list(tx, Locked.class, LOCK, rows.json(bays));
    }

    /** Keeps what is known now of locked bays. */
    Uni<Integer> know(Mutiny.Session tx, Map<UUID, JudgeObservations.Standing> news, BaySource source) {
        List<News> list = news.entrySet().stream()
                .map(one -> new News(
                        one.getKey(), one.getValue().status(), one.getValue().since()))
                .toList();
        return list.isEmpty() ? Uni.createFrom().item(0) : rows.run(tx, KNOW, rows.json(list), source.wireName());
    }
}
