package org.workercare.station.closure;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.web.jobs.Job;
import org.workercare.platform.web.jobs.JobKind;
import org.workercare.platform.web.jobs.JobStep;
import org.workercare.station.StationEvent;
import org.workercare.station.reservation.FindReservations;
import org.workercare.station.reservation.MoveReservations;
import org.workercare.station.reservation.Standing;
import org.workercare.station.site.FindSite;

/**
 * Rebooks or cancels those a closure affects, and tells them, some hundred a transaction: what is still booked there is what
 * is left, so nothing is done twice and a killed service goes on where it was.
 */
@ApplicationScoped
class RebookAffected implements JobKind {

    static final String KIND = "closure";

    /** What the job reads. */
    record Input(UUID closure) {}

    private record Rebooked(
            UUID reservationId,
            UUID closureId,
            UUID fromSiteId,
            UUID siteId,
            UUID bayId,
            OffsetDateTime from,
            OffsetDateTime until) {}

    private record Cancelled(
            UUID reservationId, UUID closureId, UUID siteId, OffsetDateTime from, OffsetDateTime until) {}

    /** What becomes of some of those affected. */
    private record Plan(List<MoveReservations.Target> targets, List<UUID> cancelled, List<OutgoingEvent> events) {

        static Plan of(Closure closure, List<Standing> affected, Alternatives places) {
            Plan plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            affected.forEach(one -> places.take(one.from(), one.until())
                    .ifPresentOrElse(place -> plan.rebook(closure, one, place), () -> plan.cancel(closure, one)));
            return plan;
        }

        private void rebook(Closure closure, Standing one, Alternatives.Place to) {
            targets.add(new MoveReservations.Target(one.id(), to.siteId(), to.bayId(), to.bay()));
            events.add(new OutgoingEvent(
                    StationEvent.RESERVATION_REBOOKED,
                    one.id(),
                    new Rebooked(
                            one.id(),
                            closure.id(),
                            closure.siteId(),
                            to.siteId(),
                            to.bayId(),
                            one.from(),
                            one.until())));
        }

        private void cancel(Closure closure, Standing one) {
            cancelled.add(one.id());
            events.add(new OutgoingEvent(
                    StationEvent.RESERVATION_CANCELLED,
                    one.id(),
                    new Cancelled(one.id(), closure.id(), closure.siteId(), one.from(), one.until())));
        }
    }

    private static final int ONE_STEP = 250;

    private final ClosureStore store;
    private final FindSite sites;
    private final FindReservations reservations;
    private final FindAlternatives alternatives;
    private final MoveReservations move;
    private final Outbox outbox;

    RebookAffected(
            ClosureStore store,
            FindSite sites,
            FindReservations reservations,
            FindAlternatives alternatives,
            MoveReservations move,
            Outbox outbox) {
        this.store = store;
        this.sites = sites;
        this.reservations = reservations;
        this.alternatives = alternatives;
        this.move = move;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<JobStep> step(Mutiny.Session tx, Job job, JsonNode input) {
        return store.find(tx, UUID.fromString(input.path("closure").asText()))
                .chain(closure -> closure.state() == Closure.State.OVER
                        ? Uni.createFrom().item(stepOf(job, closure, true))
                        : sites.at(tx, closure.siteId())
                                .map(alternatives::around)
                                .call(around -> reservations.locking(tx, sitesOf(closure, around)))
                                .chain(around -> handle(tx, job, closure, around)));
    }

    private static List<UUID> sitesOf(Closure closure, List<Nearby> around) {
        return Stream.concat(Stream.of(closure.siteId()), around.stream().map(Nearby::siteId))
                .toList();
    }

    private Uni<JobStep> handle(Mutiny.Session tx, Job job, Closure closure, List<Nearby> around) {
        return reservations
                .awaited(tx, closure.siteId(), closure.from(), closure.until(), ONE_STEP)
                .chain(affected -> alternatives
                        .of(tx, around, affected)
                        .map(places -> Plan.of(closure, affected, places))
                        .chain(plan -> carryOut(tx, closure, plan))
                        .map(counted -> stepOf(job, counted, affected.isEmpty())));
    }

    private Uni<Closure> carryOut(Mutiny.Session tx, Closure closure, Plan plan) {
        return move.by(tx, plan.targets(), plan.cancelled())
                .chain(() -> store.count(
                        tx,
                        closure.id(),
                        plan.targets().size(),
                        plan.cancelled().size()))
                .call(() -> outbox.append(tx, plan.events()));
    }

    /** What their drivers ended themselves meanwhile counts as done once nothing is left. */
    private static JobStep stepOf(Job job, Closure closure, boolean isFinished) {
        int handled = closure.rebooked() + closure.cancelled();
        return isFinished
                ? new JobStep(job.total(), List.of(), closure)
                : new JobStep(Math.min(handled, Math.max(job.total() - 1, 0)), List.of(), null);
    }
}
