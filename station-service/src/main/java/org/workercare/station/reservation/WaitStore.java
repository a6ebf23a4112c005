package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** The wait lists in the database. Lock order: the site, whole, before any entry is written; see {@link ReservationStore}. */
@ApplicationScoped
class WaitStore {

    private static final String ENTRY = """
            select w.id, w.site_id, w.driver, lower(w.period) as "from", upper(w.period) as until, w.state, w.sequence,
                case when w.state = 'waiting' then (select count(*) from wait_entry o where o.site_id = w.site_id
                    and o.state = 'waiting' and o.sequence <= w.sequence and o.period && w.period) end as position,
                w.reservation_id, case when w.state = 'offered' then r.hold_expires_at end as offer_expires_at, w.version
            from wait_entry w left join reservation r on r.id = w.reservation_id""";
    private static final String JOIN = """
            insert into wait_entry (id, site_id, driver, period) values (?1, ?2, ?3, tstzrange(?4, ?5))
            on conflict do nothing returning id""";
    private static final String LEAVE =
            "update wait_entry set state = 'left', version = version + 1 where id = ?1 and state = 'waiting' returning id";
    private static final String UNTOLD = """
            update wait_entry w set told = true from reservation r
            where r.id = w.reservation_id and w.id in (
                select id from wait_entry where state = 'offered' and not told order by sequence limit 500
                for update skip locked)
            returning w.id as entry_id, w.reservation_id, w.site_id, r.hold_expires_at as expires_at""";

    private static final String AWAITED = """
            select distinct site_id as id from wait_entry
            where state = 'waiting' and site_id in
                (select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))""";

    private record Id(UUID id) {}

    private final Rows rows;

    WaitStore(Rows rows) {
        this.rows = rows;
    }

    /** @return whether the driver did not wait for some of that time already */
    Uni<Boolean> join(Mutiny.Session tx, UUID id, UUID site, String driver, OffsetDateTime from, OffsetDateTime until) {
        return rows.one(tx, Id.class, JOIN, id, site, driver, from, until).map(made -> made != null);
    }

    /** @return whether it still waited */
    Uni<Boolean> leave(Mutiny.Session tx, UUID id) {
        return rows.one(tx, Id.class, LEAVE, id).map(left -> left != null);
    }

    Uni<WaitEntry> find(Mutiny.Session tx, UUID id) {
        return rows.one(tx, WaitEntry.class, ENTRY + " where w.id = ?1", id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<List<WaitEntry>> of(Mutiny.Session tx, String driver, UUID after, int limit) {
        return rows.list(
                tx,
                WaitEntry.class,
                ENTRY + " where w.driver = ?1 and w.id > ?2 order by w.id limit ?3",
                driver,
                after,
                limit);
    }

    /** Those of these sites for which somebody waits. */
    Uni<List<UUID>> awaited(Mutiny.Session tx, List<UUID> sites) {
        return rows.list(tx, Id.class, AWAITED, rows.json(sites))
                .map(found -> found.stream().map(Id::id).sorted().toList());
    }

    /** Offers nobody has been told of yet; from now on they count as told. */
    Uni<List<OfferMade>> untold(Mutiny.Session tx) {
        return rows.list(tx, OfferMade.class, UNTOLD);
    }
}
