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

    Uni<Plan> by(Mutiny.Session tx, Caller caller, UUID id, PlanLife.Act act) {
        return store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(plan -> {
                    preconditions.require(plan.version);
                    plan.life().refuses(act, caller.id()).ifPresent(refusal -> {
                        throw refusal.problem();
                    });
                    plan.state = act.after();
                })
                .call(plan -> advance(tx, plan, act, caller.id()))
                .call(tx::flush);
    }

    private Uni<Void> advance(Mutiny.Session tx, Plan plan, PlanLife.Act act, String person) {
        switch (act) {
            case SUBMIT -> plan.submittedBy = person;
            case REVIEW -> plan.reviewedBy = person;
            case APPROVE -> plan.approvedBy = person;
            case POST -> {
                return post(tx, plan, person);
            }
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> post(Mutiny.Session tx, Plan plan, String person) {
        Posted posted = new Posted(plan.id, plan.programme, plan.divided(), plan.lineCount);
        return store.now(tx)
                .invoke(now -> plan.postedAt = now)
                .chain(() -> store.shares(tx, plan.id))
                .chain(shares -> budgets.to(tx, plan.programme, shares, plan.id.toString(), person))
                .chain(() -> outbox.append(tx, new OutgoingEvent(FundingEvent.PLAN_POSTED, plan.id, posted)));
    }
}
