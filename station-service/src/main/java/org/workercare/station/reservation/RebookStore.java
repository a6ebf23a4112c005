package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.rows.Rows;

/**
 * What a closure reads and changes of the reservations, set by set. None is longer than a day and a quarter of an hour, so a
 * site's index by beginnings tells which can reach into a time. Lock order: as {@link ReservationStore}
 * says.
 */
@ApplicationScoped
class RebookStore {

    private static final String IDS =
            "(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))";
    private static final String LOCK = "select reservation_lock(array" + IDS + ", '{}', '{}') as now";
    private static final String STANDING = """
            select id, bay_number as bay, lower(period) as "from", upper(period) as until, state, version
            from reservation
            where site_id = ?1 and period && tstzrange(?2, ?3)
              and lower(period) > cast(?2 as timestamptz) - interval '25 hours'
              and lower(period) < coalesce(cast(?3 as timestamptz), 'infinity') and state in ('held', 'booked', 'checked-in')
              and (state <> 'held' or hold_expires_at > clock_timestamp())
              and (cast(?5 as boolean) or state <> 'checked-in')
            order by lower(period), id limit ?4""";
    private static final String PROMISED = "select bay_id, lower(period) as \"from\", upper(period) as until"
            + " from reservation where site_id in " + IDS + " and period && tstzrange(?2, ?3)"
            + " and lower(period) > cast(?2 as timestamptz) - interval '25 hours' and lower(period) < ?3"
            + " and state in ('held', 'booked', 'checked-in')";
    private static final String BLOCKED = "select site_id, lower(period) as \"from\", upper(period) as until"
            + " from blocked_period where site_id in " + IDS + " and period && tstzrange(?2, ?3)";
    private static final String REBOOK = """
            update reservation r set site_id = m.site_id, bay_id = m.bay_id, bay_number = m.bay, reason = 'closure',
                version = r.version + 1
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as m(id uuid, site_id uuid, bay_id uuid, bay int)
            where r.id = m.id""";
    private static final String CANCEL = "update reservation set state = 'cancelled', hold_expires_at = null,"
            + " reason = 'closure', ended_at = clock_timestamp(), version = version + 1 where id in " + IDS;
    private static final String BLOCK =
            "insert into blocked_period (id, site_id, period) values (?1, ?2, tstzrange(?3, ?4))";
    private static final String RELEASE = "delete from blocked_period where id = ?1";

    private record Clock(OffsetDateTime now) {}

    private final Rows rows;

    RebookStore(Rows rows) {
        this.rows = rows;
    }

    Uni<OffsetDateTime> lock(Mutiny.Session tx, List<UUID> sites) {
        return rows.one(tx, Clock.class, LOCK, rows.json(sites)).map(Clock::now);
    }

    Uni<List<Standing>> standing(
            Mutiny.Session tx, UUID site, OffsetDateTime from, OffsetDateTime until, int most, boolean withPresent) {
        return rows.list(tx, Standing.class, STANDING, site, from, until, most, withPresent);
    }

    Uni<List<Promised>> promised(Mutiny.Session tx, List<UUID> sites, OffsetDateTime from, OffsetDateTime until) {
        return rows.list(tx, Promised.class, PROMISED, rows.json(sites), from, until);
    }

    Uni<List<Blocked>> blocked(Mutiny.Session tx, List<UUID> sites, OffsetDateTime from, OffsetDateTime until) {
        return rows.list(tx, Blocked.class, BLOCKED, rows.json(sites), from, until);
    }

    Uni<Integer> rebook(Mutiny.Session tx, List<MoveReservations.Target> targets) {
        return rows.run(
                tx,
                REBOOK,
                rows.json(targets.stream()
                        .map(to -> Map.of(
                                "id", to.reservation(),
                                "site_id", to.site(),
                                "bay_id", to.bay(),
                                "bay", to.number()))
                        .toList()));
    }

    Uni<Integer> cancel(Mutiny.Session tx, List<UUID> reservations) {
        return rows.run(tx, CANCEL, rows.json(reservations));
    }

    Uni<Integer> block(Mutiny.Session tx, UUID id, UUID site, OffsetDateTime from, OffsetDateTime until) {
        return rows.run(tx, BLOCK, id, site, from, until);
    }

    Uni<Integer> release(Mutiny.Session tx, UUID id) {
        return rows.run(tx, RELEASE, id);
    }
}
