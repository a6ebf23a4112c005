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

/** Confirms, cancels, checks in or checks out. */
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
        return store.find(tx, id)
                .chain(found -> store.lockBays(tx, List.of(found.bayId())))
                .chain(now -> store.lock(tx, id).invoke(guard).chain(locked -> {
                    ReservationLife.objection(locked, act, now).ifPresent(problem -> {
                        throw problem.problem(null);
                    });
                    return carryOut(tx, locked, act, now);
                }));
    }

    private Uni<Reservation> carryOut(Mutiny.Session tx, Reservation reservation, Act act, OffsetDateTime now) {
        return switch (act) {
            case CONFIRM, CANCEL -> move(tx, reservation, act, reservation.from(), reservation.until());
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
        Uni<List<UUID>> before = early
                ? store.taken(tx, List.of(reservation.bayId()), now, reservation.from())
                : Uni.createFrom().item(List.of());
        return before.invoke(taken -> {
                    if (!taken.isEmpty()) {
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
                .call(() -> report.free(tx, reservation.bayId()));
    }
}
