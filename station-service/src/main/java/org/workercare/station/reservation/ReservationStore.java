package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/**
 * Reservations in the database. Lock order: sites, whole or shared, then bays, each in the order of their keys (all by
 * {@code reservation_lock}), then rows of reservations and of the wait list, then the bay's row. Nobody changes a
 * reservation without these locks.
 */
@ApplicationScoped
class ReservationStore {

    private static final String COLUMNS = """
            id, site_id, bay_id, bay_number as bay, driver, lower(period) as "from", upper(period) as until, state,
            hold_expires_at, reason, version""";
    private static final String LIVE = "state in ('held', 'booked', 'checked-in')";
    private static final String LOCK_BAY =
            "select reservation_lock('{}', array[cast(?1 as uuid)], array[cast(?2 as uuid)]) as now";
    private static final String LOCK_SITE = "select reservation_lock(array[cast(?1 as uuid)], '{}', '{}') as now";
    private static final String SERVE =
            "select wait_list_serve(array[cast(?1 as uuid)], ?2, make_interval(secs => ?3)) as made";
    private static final String SLIDE =
            "select reservation_slide(?1, tstzrange(?2, ?3), ?4, make_interval(secs => ?5)) as bay_id";
    private static final String TAKEN =
            "select bay_id, lower(period) as \"from\", upper(period) as until from reservation"
                    + " where site_id = ?1 and " + LIVE + " and period && tstzrange(?2, ?3) and id <> ?4"
                    + " and lower(period) > cast(?2 as timestamptz) - interval '25 hours' and lower(period) < ?3"
                    + " and not (state = 'held' and (driver = ?5 or hold_expires_at <= clock_timestamp()))";
    private static final String BLOCKED =
            "select id as bay_id from blocked_period where site_id = ?1 and period && tstzrange(?2, ?3)";
    private static final String MOVE = """
            update reservation set state = ?2, hold_expires_at = null, period = tstzrange(?3, ?4), version = version + 1,
                ended_at = case when ?2 in ('cancelled', 'completed') then clock_timestamp() end
            where id = ?1 returning\s""" + COLUMNS;

    private record Clock(OffsetDateTime now) {}

    private record BayOnly(UUID bayId) {}

    private record Made(int made) {}

    private final Rows rows;

    ReservationStore(Rows rows) {
        this.rows = rows;
    }

    /** The time by the database's clock. */
    Uni<OffsetDateTime> now(Mutiny.Session tx) {
        return rows.one(tx, Clock.class, "select clock_timestamp() as now").map(Clock::now);
    }

    /** Locks one bay; gives the time, by the database's clock, at which it is locked. */
    Uni<OffsetDateTime> lockBay(Mutiny.Session tx, Reservation reservation) {
        return rows.one(tx, Clock.class, LOCK_BAY, reservation.siteId(), reservation.bayId())
                .map(Clock::now);
    }

    /** Locks all of a site's bays; gives the time as above. */
    Uni<OffsetDateTime> lockSite(Mutiny.Session tx, UUID site) {
        return rows.one(tx, Clock.class, LOCK_SITE, site).map(Clock::now);
    }

    /** Offers what is free at a site, which is locked, to those who wait; gives how many offers were made. */
    Uni<Integer> serve(Mutiny.Session tx, UUID site, OffsetDateTime now) {
        return rows.one(tx, Made.class, SERVE, site, now, seconds(ReservationTerms.OFFER))
                .map(Made::made);
    }

    /** Moves the time; null if no bay of the site, which is locked, is free then. */
    Uni<UUID> slide(Mutiny.Session tx, UUID id, OffsetDateTime from, OffsetDateTime until, OffsetDateTime now) {
        return rows.one(tx, BayOnly.class, SLIDE, id, from, until, now, seconds(ReservationTerms.OFFER))
                .map(BayOnly::bayId);
    }

    /** What others than this reservation, and its driver's holds, have of a site's bays in that time. */
    Uni<List<FreeStarts.Taken>> taken(
            Mutiny.Session tx, Reservation reservation, OffsetDateTime from, OffsetDateTime until) {
        return rows.list(
                tx,
                FreeStarts.Taken.class,
                TAKEN,
                reservation.siteId(),
                from,
                until,
                reservation.id(),
                reservation.driver());
    }

    /** Whether the site takes no reservations in some of that time. */
    Uni<Boolean> isBlocked(Mutiny.Session tx, UUID site, OffsetDateTime from, OffsetDateTime until) {
        return rows.list(tx, BayOnly.class, BLOCKED, site, from, until).map(blocked -> !blocked.isEmpty());
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

    private static double seconds(Duration duration) {
        return duration.toSeconds();
    }
}
