package org.workercare.funding.allocation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.allocation.PlanDraft.Candidate;
import org.workercare.funding.allocation.PlanDraft.Outcome;
import org.workercare.funding.ledger.KnowUndivided;
import org.workercare.funding.programme.KnowSubCategories;
import org.workercare.funding.programme.LookUpRegions;
import org.workercare.funding.programme.Region;
import org.workercare.funding.project.ListEligible;
import org.workercare.funding.project.ListEligible.Eligible;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;

/** Draws up a plan: who gets how much, and why. Nothing moves before it is posted. */
@ApplicationScoped
class DraftPlan {

    private final KnowSubCategories programmes;
    private final KnowUndivided undivided;
    private final ListEligible projects;
    private final LookUpRegions regions;
    private final PlanStore store;
    private final Timer timer;

    DraftPlan(
            KnowSubCategories programmes,
            KnowUndivided undivided,
            ListEligible projects,
            LookUpRegions regions,
            PlanStore store,
            MeterRegistry meters) {
        this.programmes = programmes;
        this.undivided = undivided;
        this.projects = projects;
        this.regions = regions;
        this.store = store;
        this.timer = Timer.builder("workercare.allocation.formula")
                .description("Dividing a plan's pots among its lines, without reading or writing them")
                .register(meters);
    }

    Uni<Plan> by(Mutiny.Session tx, Caller caller, PlanRequest request) {
        UUID programme = request.programme();
        return programmes
                .of(tx, programme)
                .chain(() -> projects.of(tx, programme))
                .chain(eligible -> {
                    List<Eligible> wanted = request.wanted(eligible);
                    return regions.of(
                                    tx,
                                    programme,
                                    wanted.stream().map(Eligible::organisation).toList())
                            .map(known -> candidates(wanted, known, request));
                })
                .chain(candidates -> undivided.of(tx, programme).chain(total -> {
                    PlanDraft draft = request.draft(total);
                    return offTheEventLoop(draft, candidates)
                            .chain(outcome -> store.insert(
                                    tx, plan(caller, request, total, candidates), draft.tilt(), potsOf(outcome)));
                }));
    }

    private static List<Candidate> candidates(
            List<Eligible> wanted, Map<OrganisationId, Region> regions, PlanRequest request) {
        Map<UUID, PlanRequest.Line> bounds = request.bounds();
        return wanted.stream()
                .map(project -> {
                    Region region = regions.get(project.organisation());
                    if (region == null) {
                        throw PlanProblem.REGION_MISSING.problem(
                                "/programme",
                                Map.of("organisation", project.organisation().value()));
                    }
                    return new Candidate(
                            project.id(),
                            project.organisation(),
                            project.earmark(),
                            project.households(),
                            region.livingStandard().fen(),
                            region.attributes(),
                            request.floorOf(bounds.get(project.id())),
                            request.capOf(bounds.get(project.id())));
                })
                .toList();
    }

    /** Thousands of large numbers take a while: not on the event loop, and back on it for the session. */
    private Uni<Outcome> offTheEventLoop(PlanDraft draft, List<Candidate> candidates) {
        return Uni.createFrom().completionStage(() -> Vertx.currentContext()
                .executeBlocking(() -> timer.recordCallable(() -> draft.draw(candidates)))
                .toCompletionStage());
    }

    private static List<PlanDraft.Pot> potsOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Drawn drawn -> drawn.pots();
            case Outcome.EarmarksAboveTotal above -> throw PlanProblem.EARMARKS_ABOVE_TOTAL.problem("/earmarks");
            case Outcome.Refused refused ->
                throw PlanProblem.INFEASIBLE_BOUNDS.problem(
                        null,
                        Map.of(
                                "earmark",
                                refused.earmark().name(),
                                "reason",
                                refused.reason().name()));
        };
    }

    private static Plan plan(Caller caller, PlanRequest request, Money total, List<Candidate> candidates) {
        Plan plan = new Plan();
        plan.id = Ids.next();
        plan.programme = request.programme();
        plan.year = request.year();
        plan.state = PlanState.DRAFT;
        plan.total = total;
        plan.reserve = request.reserveOrNone();
        plan.lineCount = candidates.size();
        plan.createdBy = caller.id();
        return plan;
    }
}
