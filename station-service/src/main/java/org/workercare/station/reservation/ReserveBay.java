package org.workercare.station.reservation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;
import org.workercare.station.hours.Moments;
import org.workercare.station.hours.Opening;
import org.workercare.station.occupancy.Bay;
import org.workercare.station.occupancy.FindBays;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Site;

/** Promises a bay to a driver, and to nobody else for that time. */
@ApplicationScoped
public class ReserveBay {

    /**
     * What a driver asks for.
     *
     * @param bayId this bay; any free one if it is left out
     * @param mode book, unless told
     */
    @Schema(name = "ReserveBay")
    public record Request(
            @NotNull UUID siteId,
            UUID bayId,

            @NotNull @Schema(examples = "2026-12-01T12:00:00+08:00")
            OffsetDateTime from,

            @NotNull @Schema(examples = "2026-12-01T13:00:00+08:00")
            OffsetDateTime until,

            Mode mode) {

        public Request {
            mode = mode == null ? Mode.BOOK : mode;
        }
    }

    /** How firmly. */
    public enum Mode {
        HOLD,
        BOOK;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final FindSite sites;
    private final FindBays bays;
    private final ReservationStore store;

    ReserveBay(FindSite sites, FindBays bays, ReservationStore store) {
        this.sites = sites;
        this.bays = bays;
        this.store = store;
    }

    public Uni<Reservation> by(Mutiny.Session tx, Caller caller, Request request) {
        Moments.require(request.from(), "/from");
        Moments.require(request.until(), "/until");
        return sites.named(tx, request.siteId(), "/siteId")
                .invoke(site -> requireOpen(site, request.from()))
                .chain(() -> bays.of(tx, List.of(request.siteId())))
                .map(all -> asked(all, request.bayId()))
                .chain(asked -> lockAndDecide(tx, caller.id(), request, asked));
    }

    private static void requireOpen(Site site, OffsetDateTime from) {
        Opening opening = site.openingAt(from);
        if (!opening.open()) {
            throw ReservationProblem.SITE_NOT_OPEN.problem(
                    "/from", Map.of("reason", opening.reason().wireName()));
        }
    }

    private static List<Bay> asked(List<Bay> all, UUID bay) {
        List<Bay> asked =
                bay == null ? all : all.stream().filter(b -> b.id().equals(bay)).toList();
        if (bay != null && asked.isEmpty()) {
            throw ReservationProblem.UNKNOWN_BAY.problem("/bayId");
        }
        return asked;
    }

    private Uni<Reservation> lockAndDecide(Mutiny.Session tx, String driver, Request request, List<Bay> asked) {
        List<UUID> ids = asked.stream().map(Bay::id).toList();
        return store.lockBays(tx, ids).chain(now -> {
            ReservationTerms.objection(request.from(), request.until(), now).ifPresent(problem -> {
                throw problem.problem(problem == ReservationProblem.INTERVAL_REVERSED ? "/until" : "/from");
            });
            return store.expire(tx, ids)
                    .chain(() -> store.yieldOwn(tx, ids, driver, request.from(), request.until()))
                    .chain(own -> store.taken(tx, ids, request.from(), request.until())
                            .map(taken -> choose(asked, taken, own)))
                    .chain(bay -> store.insert(tx, draft(driver, request, bay, now)));
        });
    }

    private static Bay choose(List<Bay> asked, List<UUID> taken, List<UUID> own) {
        Set<UUID> held = new HashSet<>(own);
        return BayChoice.among(asked, new HashSet<>(taken), held)
                .orElseThrow(() -> ReservationProblem.BAY_TAKEN.problem("/from"));
    }

    private static Reservation draft(String driver, Request request, Bay bay, OffsetDateTime now) {
        boolean hold = request.mode() == Mode.HOLD;
        return new Reservation(
                Ids.next(),
                request.siteId(),
                bay.id(),
                bay.number(),
                driver,
                request.from(),
                request.until(),
                hold ? Reservation.State.HELD : Reservation.State.BOOKED,
                hold ? now.plus(ReservationTerms.HOLD) : null,
                1);
    }
}
