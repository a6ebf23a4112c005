package org.workercare.funding.allocation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.project.GiveBudgets;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Submits, reviews, approves or posts a plan; posting gives all projects their budgets, or none. */
@ApplicationScoped
class DecidePlan {

    /** What is told of a posted plan. */
    record Posted(UUID planId, UUID programmeId, Money total, int projects) {}

    private final PlanStore store;
    private final Preconditions preconditions;
    private final GiveBudgets budgets;
    private final Outbox outbox;

    DecidePlan(PlanStore store, Preconditions preconditions, GiveBudgets budgets, Outbox outbox) {
        this.store = store;
        this.preconditions = preconditions;
        this.budgets = budgets;
        this.outbox = outbox;
    }

    /** @param hash named by an approver, else null */
    Uni<Plan> by(Mutiny.Session tx, Caller caller, UUID id, PlanLife.Act act, String hash) {
        return store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(plan -> {
                    preconditions.require(plan.version);
                    plan.life().refuses(act, caller.id()).ifPresent(refusal -> {
                        throw refusal.problem();
                    });
                })
                .call(plan -> advance(tx, plan, act, caller.id(), hash))
                .invoke(plan -> plan.state = act.after())
                .call(tx::flush);
    }

    private Uni<Void> advance(Mutiny.Session tx, Plan plan, PlanLife.Act act, String person, String hash) {
        return switch (act) {
            case SUBMIT -> done(() -> plan.submittedBy = person);
            case REVIEW -> done(() -> plan.reviewedBy = person);
            case APPROVE ->
                asNamed(tx, plan, hash)
                        .chain(() -> done(() -> {
                            plan.approvedBy = person;
                            plan.approvedHash = hash;
                        }));
            case POST -> asNamed(tx, plan, plan.approvedHash).chain(document -> post(tx, plan, document, person));
        };
    }

    private static Uni<Void> done(Runnable change) {
        return Uni.createFrom().voidItem().invoke(change);
    }

    /** Reads every line again: it is these that the hash has to be of. */
    private Uni<PlanDocument> asNamed(Mutiny.Session tx, Plan plan, String hash) {
        return store.document(tx, plan).invoke(document -> {
            if (!document.hash().equals(hash)) {
                throw PlanProblem.PLAN_CHANGED.problem("/hash");
            }
        });
    }

    private Uni<Void> post(Mutiny.Session tx, Plan plan, PlanDocument document, String person) {
        Posted posted = new Posted(plan.id, plan.programme, plan.divided(), plan.lineCount);
        return budgets.to(tx, plan.programme, document.shares(), plan.id.toString(), person)
                .chain(() -> store.now(tx))
                .invoke(now -> plan.postedAt = now)
                .chain(() -> outbox.append(tx, new OutgoingEvent(FundingEvent.PLAN_POSTED, plan.id, posted)));
    }
}
