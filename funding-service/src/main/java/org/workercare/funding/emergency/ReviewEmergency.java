package org.workercare.funding.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.ledger.AdjustBudget;
import org.workercare.funding.project.FloodBudgets;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Confirms an emergency allocation after the fact, or reverses what is not spent of it. */
@ApplicationScoped
class ReviewEmergency {

    private final EmergencyStore store;
    private final Preconditions preconditions;
    private final AdjustBudget adjust;
    private final FloodBudgets projects;
    private final Outbox outbox;

    ReviewEmergency(
            EmergencyStore store,
            Preconditions preconditions,
            AdjustBudget adjust,
            FloodBudgets projects,
            Outbox outbox) {
        this.store = store;
        this.preconditions = preconditions;
        this.adjust = adjust;
        this.projects = projects;
        this.outbox = outbox;
    }

    Uni<EmergencyAllocation> by(Mutiny.Session tx, Caller caller, UUID id, EmergencyState outcome, String reason) {
        return store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(it -> {
                    caller.requireReach(it.organisation);
                    preconditions.require(it.version);
                    it.life().refusesReview(caller.id()).ifPresent(refusal -> {
                        throw refusal.problem();
                    });
                })
                .call(it -> outcome == EmergencyState.REVERSED
                        ? takeBack(tx, it, caller.id())
                        : Uni.createFrom().voidItem())
                .call(it -> store.now(tx).invoke(now -> it.reviewedAt = now))
                .invoke(it -> {
                    it.state = outcome;
                    it.reviewedBy = caller.id();
                    it.reviewReason = reason;
                })
                .call(tx::flush)
                .call(it -> outbox.append(tx, new OutgoingEvent(event(outcome), id, it.told())));
    }

    private Uni<Void> takeBack(Mutiny.Session tx, EmergencyAllocation it, String person) {
        return store.lockPool(tx, it.programme)
                .chain(() -> it.project == null ? Uni.createFrom().voidItem() : projects.lockToTakeBack(tx, it.project))
                .chain(() -> adjust.lowerUpTo(tx, it.account, it.funder, it.amount, it.id.toString(), person))
                .invoke(back -> it.returned = back)
                .call(back -> store.giveBack(tx, it.programme, back))
                .chain(back -> noteTaken(tx, it, back));
    }

    private Uni<Void> noteTaken(Mutiny.Session tx, EmergencyAllocation it, Money back) {
        return it.project == null
                ? Uni.createFrom().voidItem()
                : projects.note(tx, it.project, it.account, it.funder, back.negated());
    }

    private static FundingEvent event(EmergencyState outcome) {
        return outcome == EmergencyState.REVERSED ? FundingEvent.EMERGENCY_REVERSED : FundingEvent.EMERGENCY_CONFIRMED;
    }
}
