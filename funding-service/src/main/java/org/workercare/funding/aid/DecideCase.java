package org.workercare.funding.aid;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.duplicate.PreventDuplicates;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.common.Positive;
import org.workercare.funding.ledger.SettleHold;
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

    /**
     * A decision.
     *
     * @param amount and {@code subCategory} belong to an approval; a notice has settled them before
     * @param override lets a duplicate pass, or null
     */
    record Request(
            @NotNull Decision decision,
            @Positive Money amount,
            @Size(min = 1, max = 20) String subCategory,
            @NotBlank @Size(max = 500) String reason,
            @Valid Override override) {}

    /** Why aid may be given again; nothing personal. */
    record Override(@NotBlank @Size(max = 500) String reason) {}

    private final AidStore store;
    private final Preconditions preconditions;
    private final NoticeDays days;
    private final GrantCase grant;
    private final PreventDuplicates duplicates;
    private final SettleHold settle;
    private final TraceStore trace;
    private final Outbox outbox;

    DecideCase(
            AidStore store,
            Preconditions preconditions,
            NoticeDays days,
            GrantCase grant,
            PreventDuplicates duplicates,
            SettleHold settle,
            TraceStore trace,
            Outbox outbox) {
        this.store = store;
        this.preconditions = preconditions;
        this.days = days;
        this.grant = grant;
        this.duplicates = duplicates;
        this.settle = settle;
        this.trace = trace;
        this.outbox = outbox;
    }

    Uni<AidCase> by(Mutiny.Session tx, Caller caller, UUID id, Request request) {
        return store.lock(tx, id)
                .invoke(it -> {
                    caller.requireReach(it.organisation);
                    preconditions.require(it.version);
                })
                .call(it -> store.now(tx).invoke(now -> refuse(it, request, caller.id(), now)))
                .call(it -> switch (request.decision()) {
                    case APPROVED -> grant.by(tx, caller, it, request);
                    case REJECTED -> reject(tx, it, caller.id());
                })
                .invoke(it -> {
                    it.decidedBy = caller.id();
                    it.reason = request.reason();
                })
                .call(it -> trace.add(tx, List.of(it.id), request.decision().name(), caller.id(), request.reason()))
                .call(it -> outbox.append(tx, new OutgoingEvent(FundingEvent.CASE_DECIDED, it.id, it.told())));
    }

    private void refuse(AidCase it, Request request, String person, OffsetDateTime now) {
        AidLife life = it.life(days.of(it.difficulty));
        (switch (request.decision()) {
                    case APPROVED -> life.refusesApprovalBy(person, now);
                    case REJECTED -> life.refusesRejectionBy(person);
                })
                .ifPresent(refusal -> {
                    throw refusal.problem();
                });
    }

    /** The money its notice had held is available again, and a case that was never paid covers nobody. */
    private Uni<?> reject(Mutiny.Session tx, AidCase it, String by) {
        UUID held = it.hold;
        it.state = AidState.REJECTED;
        it.hold = null;
        return duplicates
                .release(tx, List.of(it.id))
                .chain(() -> held == null
                        ? Uni.createFrom().voidItem()
                        : settle.at(tx, held, Money.ZERO, by).replaceWithVoid());
    }
}
