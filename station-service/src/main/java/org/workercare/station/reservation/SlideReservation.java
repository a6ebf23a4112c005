package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.hours.Moments;
import org.workercare.station.occupancy.Bay;
import org.workercare.station.occupancy.FindBays;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Site;

/** Moves a reservation with its driver's arrival; it is as long as it was, and never lost for asking. */
@ApplicationScoped
public class SlideReservation {

    /**
     * When the driver will come.
     *
     * @param until when he will leave; left out, the length stays
     */
    @Schema(name = "SlideReservation")
    public record Request(
            @NotNull @Schema(examples = "2026-12-01T12:20:00+08:00")
            OffsetDateTime from,

            OffsetDateTime until) {}

    /** How far around the wanted beginning another one is looked for. */
    private static final Duration AROUND = Duration.ofHours(12);

    private record Span(OffsetDateTime from, OffsetDateTime until) {
        Duration length() {
            return Duration.between(from, until);
        }
    }

    private final ReservationStore store;
    private final FindSite sites;
    private final FindBays bays;

    SlideReservation(ReservationStore store, FindSite sites, FindBays bays) {
        this.store = store;
        this.sites = sites;
        this.bays = bays;
    }

    /**
     * @param guard sees the locked reservation before anything changes, and throws to refuse
     * @return the reservation as it is now; fails with {@code slide-taken} and, if there is one, the {@code nearest}
     *     beginning that is free
     */
    Uni<Reservation> by(Mutiny.Session tx, UUID id, Request request, Consumer<Reservation> guard) {
        Moments.require(request.from(), "/from");
        Moments.require(request.until(), "/until");
        return store.find(tx, id)
                .chain(found -> store.lockSite(tx, found.siteId()).chain(now -> store.lock(tx, id)
                        .invoke(locked -> ActOnReservation.requireWhere(found, locked))
                        .invoke(guard)
                        .chain(locked -> slide(tx, locked, wanted(locked, request), now))));
    }

    private static Span wanted(Reservation reservation, Request request) {
        OffsetDateTime until = request.until() == null
                ? request.from().plus(Duration.between(reservation.from(), reservation.until()))
                : request.until();
        return new Span(request.from(), until);
    }

    private Uni<Reservation> slide(Mutiny.Session tx, Reservation reservation, Span to, OffsetDateTime now) {
        ReservationLife.objectionToSlide(reservation, now).ifPresent(problem -> {
            throw problem.problem(null);
        });
        ReservationTerms.objection(to.from(), to.until(), now).ifPresent(problem -> {
            throw ReserveBay.problem(problem, null, to.from());
        });
        return sites.at(tx, reservation.siteId())
                .invoke(site -> ReserveBay.requireOpen(site, to.from()))
                .call(() -> requireNotBlocked(tx, reservation, to))
                .chain(site -> store.slide(tx, reservation.id(), to.from(), to.until(), now)
                        .call(bay -> bay == null ? refuse(tx, reservation, to, site, now) : done()))
                .chain(() -> store.find(tx, reservation.id()));
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Boolean> requireNotBlocked(Mutiny.Session tx, Reservation reservation, Span to) {
        return store.isBlocked(tx, reservation.siteId(), to.from(), to.until()).invoke(blocked -> {
            if (blocked) {
                throw ReservationProblem.SITE_BLOCKED.problem("/from");
            }
        });
    }

    private Uni<Void> refuse(Mutiny.Session tx, Reservation reservation, Span to, Site site, OffsetDateTime now) {
        OffsetDateTime first = to.from().minus(AROUND);
        OffsetDateTime last = to.until().plus(AROUND);
        return bays.of(tx, List.of(site.id())).chain(all -> store.taken(tx, reservation, first, last)
                .map(taken -> FreeStarts.nearest(
                        to.from(),
                        to.length(),
                        all.stream()
                                .filter(bay -> bay.status().isBookable())
                                .map(Bay::id)
                                .toList(),
                        taken,
                        at -> !at.isBefore(first)
                                && !at.plus(to.length()).isAfter(last)
                                && ReservationTerms.objection(at, at.plus(to.length()), now)
                                        .isEmpty()
                                && site.isOpenAt(at)))
                .map(nearest -> {
                    throw ReservationProblem.SLIDE_TAKEN.problem(
                            "/from", nearest.map(at -> Map.of("nearest", at)).orElse(Map.of()));
                }));
    }
}
