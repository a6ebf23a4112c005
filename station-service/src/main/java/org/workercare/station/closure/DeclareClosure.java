package org.workercare.station.closure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.jobs.Jobs;
import org.workercare.station.reservation.BlockSite;
import org.workercare.station.reservation.FindReservations;
import org.workercare.station.reservation.Standing;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Move;
import org.workercare.station.site.MoveSite;
import org.workercare.station.site.Site;

/**
 * Closes a site for a time, in one step: from its commit on nobody books there for that time, and everybody affected will be
 * rebooked or cancelled, and told, whatever is killed meanwhile.
 */
@ApplicationScoped
public class DeclareClosure {

    /**
     * A closure as it was previewed.
     *
     * @param until left out: for good
     * @param preview of {@link PreviewClosure.Preview}
     */
    @Schema(name = "DeclareClosure")
    public record Request(
            @NotNull OffsetDateTime from,
            OffsetDateTime until,
            @NotBlank @Size(max = 200) String reason,
            @NotBlank @Size(max = 64) String preview) {

        ClosurePeriod period() {
            return new ClosurePeriod(from, until);
        }
    }

    private final FindSite sites;
    private final MoveSite move;
    private final FindReservations reservations;
    private final BlockSite block;
    private final ClosureStore store;
    private final Jobs jobs;

    DeclareClosure(
            FindSite sites,
            MoveSite move,
            FindReservations reservations,
            BlockSite block,
            ClosureStore store,
            Jobs jobs) {
        this.sites = sites;
        this.move = move;
        this.reservations = reservations;
        this.block = block;
        this.store = store;
        this.jobs = jobs;
    }

    Uni<Closure> by(Mutiny.Session tx, Caller caller, UUID siteId, Request request) {
        ClosurePeriod period = request.period();
        return reservations
                .locking(tx, List.of())
                .invoke(now -> period.objection(now).ifPresent(problem -> {
                    throw problem.problem(problem == ClosureProblem.CLOSURE_REVERSED ? "/until" : "/from");
                }))
                .chain(now -> site(tx, caller, siteId, request, period.hasBegun(now))
                        .chain(site -> reservations
                                .locking(tx, List.of(siteId))
                                .chain(() -> affected(tx, siteId, request))
                                .chain(affected ->
                                        declare(tx, caller, site, request, affected, period.hasBegun(now)))));
    }

    /** The site, moved in its life already if the closure begins now. */
    private Uni<Site> site(Mutiny.Session tx, Caller caller, UUID id, Request request, boolean begins) {
        return sites.at(tx, id)
                .invoke(site -> caller.requireReach(site.organisation()))
                .invoke(site -> {
                    if (!site.isOpen()) {
                        throw ClosureProblem.CLOSURE_NOT_OPEN.problem(
                                null, Map.of("state", site.state().wireName()));
                    }
                })
                .chain(site -> begins
                        ? move.by(tx, id, moveOf(request.reason(), request.until()), locked -> {})
                        : Uni.createFrom().item(site));
    }

    static Move moveOf(String reason, OffsetDateTime until) {
        return until == null ? new Move.Close(reason) : new Move.Suspend(reason, until);
    }

    private Uni<List<Standing>> affected(Mutiny.Session tx, UUID site, Request request) {
        return reservations
                .awaited(tx, site, request.from(), request.until(), PreviewClosure.MOST)
                .invoke(affected -> {
                    if (!request.period().hash(site, affected).equals(request.preview())) {
                        throw ClosureProblem.PREVIEW_OUTDATED.problem("/preview");
                    }
                });
    }

    private Uni<Closure> declare(
            Mutiny.Session tx, Caller caller, Site site, Request request, List<Standing> affected, boolean begins) {
        UUID id = Ids.next();
        return jobs.enqueue(
                        tx,
                        RebookAffected.KIND,
                        caller,
                        site.organisation(),
                        new RebookAffected.Input(id),
                        affected.size())
                .chain(job -> store.insert(
                        tx, draft(id, site, request, affected.size(), job.id(), begins), request.preview()))
                .invoke(made -> {
                    if (made == null) {
                        throw ClosureProblem.CLOSURE_OVERLAPS.problem("/from");
                    }
                })
                .call(() -> block.by(tx, id, site.id(), request.from(), request.until()));
    }

    private static Closure draft(UUID id, Site site, Request request, int affected, UUID job, boolean begins) {
        Closure.State state = begins ? Closure.State.BEGUN : Closure.State.DECLARED;
        return new Closure(
                id, site.id(), request.from(), request.until(), request.reason(), state, affected, 0, 0, job, null, 1);
    }
}
