package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.occupancy.ReportBay;

/** Confirms, cancels, checks in or checks out; what becomes free goes to those who wait. */
@ApplicationScoped
class ActOnReservation {

    private final ReservationStore store;
    private final ReportBay report;

    ActOnReservation(ReservationStore store, ReportBay report) {
        this.store = store;
        this.report = report;
    }

    /** @param guard sees the locked reservation before anything changes, and throws to refuse */
    Uni<Reservation> by(Mutiny.Session tx, UUID id, Act act, Consumer<Reservation> guard) {
        return store.find(tx, id).chain(found -> lock(tx, found, act).chain(now -> store.lock(tx, id)
                .invoke(locked -> requireWhere(found, locked))
                .invoke(guard)
                .invoke(locked -> requireAllowed(locked, act, now))
                .chain(locked -> carryOut(tx, locked, act, now))));
    }

    private Uni<OffsetDateTime> lock(Mutiny.Session tx, Reservation found, Act act) {
        return switch (act) {
            case CONFIRM, CHECK_IN -> store.lockBay(tx, found);
            case CANCEL, CHECK_OUT -> store.lockSite(tx, found.siteId());
        };
    }

    /** The locks are those of another bay if it moved meanwhile. */
    static void requireWhere(Reservation found, Reservation locked) {
        if (!found.bayId().equals(locked.bayId()) || !found.siteId().equals(locked.siteId())) {
            throw org.workercare.platform.web.problems.CommonProblem.STALE.problem("If-Match");
        }
    }

    private static void requireAllowed(Reservation locked, Act act, OffsetDateTime now) {
        ReservationLife.objection(locked, act, now).ifPresent(problem -> {
            throw problem.problem(null);
        });
    }

    private Uni<Reservation> carryOut(Mutiny.Session tx, Reservation reservation, Act act, OffsetDateTime now) {
        return switch (act) {
            case CONFIRM -> move(tx, reservation, act, reservation.from(), reservation.until());
            case CANCEL ->
                move(tx, reservation, act, reservation.from(), reservation.until())
                        .call(() -> store.serve(tx, reservation.siteId(), now));
            case CHECK_IN -> checkIn(tx, reservation, now);
            case CHECK_OUT -> checkOut(tx, reservation, now);
        };
    }

    private Uni<Reservation> move(
            Mutiny.Session tx, Reservation reservation, Act act, OffsetDateTime from, OffsetDateTime until) {
        return store.move(tx, reservation.id(), act.target(), from, until);
    }

    /** Whoever comes early has the bay from then on, unless the one before still has it. */
    private Uni<Reservation> checkIn(Mutiny.Session tx, Reservation reservation, OffsetDateTime now) {
        boolean early = now.isBefore(reservation.from());
        OffsetDateTime from = early ? now : reservation.from();
        Uni<List<FreeStarts.Taken>> before = early
                ? store.taken(tx, reservation, now, reservation.from())
                : Uni.createFrom().item(List.of());
        return before.invoke(taken -> {
                    if (taken.stream().anyMatch(t -> t.bayId().equals(reservation.bayId()))) {
                        throw ReservationProblem.BAY_STILL_TAKEN.problem(null);
                    }
                })
                .chain(() -> move(tx, reservation, Act.CHECK_IN, from, reservation.until()))
                .call(() -> report.occupied(tx, reservation.bayId()));
    }

    /** The rest of the time is free for others. */
    private Uni<Reservation> checkOut(Mutiny.Session tx, Reservation reservation, OffsetDateTime now) {
        OffsetDateTime shortest = reservation.from().plus(1, ChronoUnit.MICROS);
        OffsetDateTime end = now.isBefore(reservation.until()) ? now : reservation.until();
        OffsetDateTime until = end.isBefore(shortest) ? shortest : end;
        return move(tx, reservation, Act.CHECK_OUT, reservation.from(), until)
                .call(() -> report.free(tx, reservation.bayId()))
                .call(() -> store.serve(tx, reservation.siteId(), now));
    }
}
