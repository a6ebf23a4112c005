package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.common.Positive;
import org.workercare.funding.ledger.HoldForPurpose;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.writes.Preconditions;

/** Grants or refuses what a case asks for; granting sets the money aside, or fails with it. */
@ApplicationScoped
class DecideCase {

    /** Yes or no. */
    enum Decision {
        APPROVED,
        REJECTED
    }

    /** @param amount and {@code subCategory} belong to an approval */
    record Request(
            @NotNull Decision decision,
            @Positive Money amount,
            @Size(min = 1, max = 20) String subCategory,
            @NotBlank @Size(max = 500) String reason) {}

    private final AidStore store;
    private final Preconditions preconditions;
    private final HoldForPurpose hold;
    private final Outbox outbox;

    DecideCase(AidStore store, Preconditions preconditions, HoldForPurpose hold, Outbox outbox) {
        this.store = store;
        this.preconditions = preconditions;
        this.hold = hold;
        this.outbox = outbox;
    }

    Uni<AidCase> by(Mutiny.Session tx, Caller caller, UUID id, Request request) {
        return store.lock(tx, id)
                .invoke(it -> {
                    caller.requireReach(it.organisation);
                    preconditions.require(it.version);
                    it.life().refusesDecisionOf(caller.id()).ifPresent(refusal -> {
                        throw refusal.problem();
                    });
                    it.decidedBy = caller.id();
                    it.reason = request.reason();
                })
                .call(it -> switch (request.decision()) {
                    case APPROVED -> grant(tx, it, request, caller.id());
                    case REJECTED -> {
                        it.state = AidState.REJECTED;
                        yield Uni.createFrom().voidItem();
                    }
                })
                .call(tx::flush)
                .call(it -> outbox.append(tx, new OutgoingEvent(FundingEvent.CASE_DECIDED, it.id, it.told())));
    }

    private Uni<Void> grant(Mutiny.Session tx, AidCase it, Request request, String person) {
        if (request.amount() == null || request.subCategory() == null) {
            throw AidProblem.AMOUNT_MISSING.problem(request.amount() == null ? "/amount" : "/subCategory");
        }
        HoldForPurpose.Purpose purpose = new HoldForPurpose.Purpose(
                it.organisation, request.subCategory(), it.difficulty == Difficulty.SUDDEN_DISASTER, it.id.toString());
        return hold.of(tx, purpose, request.amount(), person)
                .invoke(placed -> {
                    it.state = AidState.APPROVED;
                    it.amount = request.amount();
                    it.hold = placed;
                })
                .replaceWithVoid();
    }
}
