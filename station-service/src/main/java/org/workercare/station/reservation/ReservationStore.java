package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/**
 * Reservations in the database. Lock order: the bays' advisory locks in the order of their keys, then rows of reservations,
 * then the bay's row. The sweep takes rows only, and only those nobody holds, and waits for nothing.
 */
@ApplicationScoped
class ReservationStore {

    private static final String COLUMNS = """
            id, site_id, bay_id, bay_number as bay, driver, lower(period) as "from", upper(period) as until, state,
            hold_expires_at, version""";
    private static final String IDS =
            "(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))";
    private static final String LIVE = "state in ('held', 'booked', 'checked-in')";
    private static final String EXPIRE = "update reservation set state = 'expired', version = version + 1"
            + " where bay_id in " + IDS + " and state = 'held' and hold_expires_at <= clock_timestamp()";
    private static final String YIELD = "update reservation set state = 'cancelled', hold_expires_at = null,"
            + " version = version + 1 where bay_id in " + IDS
            + " and driver = ?2 and state = 'held' and period && tstzrange(?3, ?4) returning bay_id";
    private static final String TAKEN = "select distinct bay_id from reservation where bay_id in " + IDS + " and "
            + LIVE + " and period && tstzrange(?2, ?3)";
    private static final String INSERT = """
            insert into reservation (id, site_id, bay_id, bay_number, driver, period, state, hold_expires_at)
            values (?1, ?2, ?3, ?4, ?5, tstzrange(?6, ?7), ?8, ?9) returning\s""" + COLUMNS;
    private static final String MOVE = """
            update reservation set state = ?2, hold_expires_at = null, period = tstzrange(?3, ?4), version = version + 1
            where id = ?1 returning\s""" + COLUMNS;
    private static final String SWEEP = """
            update reservation set version = version + 1,
                state = case state when 'held' then 'expired' else 'no-show' end
            where id in (select id from reservation
                where state = 'held' and hold_expires_at <= clock_timestamp()
                   or state = 'booked' and least(lower(period) + make_interval(secs => ?1), upper(period)) <= clock_timestamp()
                order by id limit 1000 for update skip locked)""";

    private record Clock(OffsetDateTime now) {}

    private record BayOnly(UUID bayId) {}

    private final Rows rows;

    ReservationStore(Rows rows) {
        this.rows = rows;
    }

    /** Locks the bays; gives the time, by the database's clock, at which they are locked. */
    Uni<OffsetDateTime> lockBays(Mutiny.Session tx, List<UUID> bays) {
        return rows.one(tx, Clock.class, "select lock_bays(cast(cast(?1 as text) as jsonb)) as now", rows.json(bays))
                .map(Clock::now);
    }

    Uni<Integer> expire(Mutiny.Session tx, List<UUID> bays) {
        return rows.run(tx, EXPIRE, rows.json(bays));
    }

    /** Gives up the driver's own holds in that time: they never block him. */
    Uni<List<UUID>> yieldOwn(
            Mutiny.Session tx, List<UUID> bays, String driver, OffsetDateTime from, OffsetDateTime until) {
        return ids(rows.list(tx, BayOnly.class, YIELD, rows.json(bays), driver, from, until));
    }

    Uni<List<UUID>> taken(Mutiny.Session tx, List<UUID> bays, OffsetDateTime from, OffsetDateTime until) {
        return ids(rows.list(tx, BayOnly.class, TAKEN, rows.json(bays), from, until));
    }

    private static Uni<List<UUID>> ids(Uni<List<BayOnly>> bays) {
        return bays.map(found -> found.stream().map(BayOnly::bayId).toList());
    }

    Uni<Reservation> insert(Mutiny.Session tx, Reservation draft) {
        return rows.one(
                tx,
                Reservation.class,
                INSERT,
                draft.id(),
                draft.siteId(),
                draft.bayId(),
                draft.bay(),
                draft.driver(),
                draft.from(),
                draft.until(),
                draft.state().wireName(),
                draft.holdExpiresAt());
    }

    Uni<Reservation> find(Mutiny.Session tx, UUID id) {
        return one(tx, "select " + COLUMNS + " from reservation where id = ?1", id);
    }

    Uni<Reservation> lock(Mutiny.Session tx, UUID id) {
        return one(tx, "select " + COLUMNS + " from reservation where id = ?1 for update", id);
    }

    private Uni<Reservation> one(Mutiny.Session tx, String sql, UUID id) {
        return rows.one(tx, Reservation.class, sql, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }

    Uni<List<Reservation>> of(Mutiny.Session tx, String driver, UUID after, int limit) {
        String sql = "select " + COLUMNS + " from reservation where driver = ?1 and id > ?2 order by id limit ?3";
        return rows.list(tx, Reservation.class, sql, driver, after, limit);
    }

    Uni<Reservation> move(
            Mutiny.Session tx, UUID id, Reservation.State state, OffsetDateTime from, OffsetDateTime until) {
        return rows.one(tx, Reservation.class, MOVE, id, state.wireName(), from, until);
    }

    /** Ends what has lapsed; gives how many. */
    Uni<Integer> sweep(Mutiny.Session tx) {
        return rows.run(tx, SWEEP, (double) ReservationTerms.NO_SHOW_AFTER.toSeconds());
    }
}
