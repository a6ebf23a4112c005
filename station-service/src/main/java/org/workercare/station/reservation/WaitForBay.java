package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;
import org.workercare.station.hours.Moments;
import org.workercare.station.site.FindSite;

/** Joins and leaves the wait list for any bay of a site; if one is free, it is offered at once. */
@ApplicationScoped
public class WaitForBay {

    /** What a driver waits for. */
    @Schema(name = "JoinWaitList")
    public record Request(
            @NotNull UUID siteId,

            @NotNull @Schema(examples = "2026-12-01T12:00:00+08:00")
            OffsetDateTime from,

            @NotNull @Schema(examples = "2026-12-01T13:00:00+08:00")
            OffsetDateTime until) {}

    private final FindSite sites;
    private final ReservationStore reservations;
    private final WaitStore store;

    WaitForBay(FindSite sites, ReservationStore reservations, WaitStore store) {
        this.sites = sites;
        this.reservations = reservations;
        this.store = store;
    }

    Uni<WaitEntry> join(Mutiny.Session tx, Caller caller, Request request) {
        Moments.require(request.from(), "/from");
        Moments.require(request.until(), "/until");
        UUID id = Ids.next();
        return sites.named(tx, request.siteId(), "/siteId")
                .chain(() -> reservations.lockSite(tx, request.siteId()))
                .invoke(now -> requireAhead(request, now))
                .call(() -> requireOpen(tx, request))
                .call(() -> store.join(tx, id, request.siteId(), caller.id(), request.from(), request.until())
                        .invoke(WaitForBay::requireNew))
                .chain(now -> reservations.serve(tx, request.siteId(), now))
                .chain(() -> store.find(tx, id));
    }

    private static void requireAhead(Request request, OffsetDateTime now) {
        ReservationTerms.objection(request.from(), request.until(), now).ifPresent(problem -> {
            throw ReserveBay.problem(problem, null, request.from());
        });
        if (!request.from().isAfter(now)) {
            throw ReservationProblem.WAIT_TOO_LATE.problem("/from");
        }
    }

    private Uni<Void> requireOpen(Mutiny.Session tx, Request request) {
        return sites.at(tx, request.siteId())
                .invoke(site -> ReserveBay.requireOpen(site, request.from()))
                .chain(() -> reservations.isBlocked(tx, request.siteId(), request.from(), request.until()))
                .invoke(blocked -> {
                    if (blocked) {
                        throw ReservationProblem.SITE_BLOCKED.problem("/from");
                    }
                })
                .replaceWithVoid();
    }

    private static void requireNew(boolean isNew) {
        if (!isNew) {
            throw ReservationProblem.ALREADY_WAITING.problem("/from");
        }
    }

    /** @param guard sees the locked entry before anything changes, and throws to refuse */
    Uni<WaitEntry> leave(Mutiny.Session tx, UUID id, Consumer<WaitEntry> guard) {
        return store.find(tx, id)
                .chain(found -> reservations.lockSite(tx, found.siteId()))
                .chain(() -> store.find(tx, id))
                .invoke(guard)
                .call(() -> store.leave(tx, id).invoke(left -> {
                    if (!left) {
                        throw ReservationProblem.WAIT_OVER.problem(null);
                    }
                }))
                .chain(() -> store.find(tx, id));
    }
}
