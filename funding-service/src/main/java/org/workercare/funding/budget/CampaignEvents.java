package org.workercare.funding.budget;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.EventData;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.ledger.HoldForPurpose;
import org.workercare.funding.ledger.SettleHold;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.events.PoisonEventException;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.ProblemException;

/** Sets a campaign's budget aside when it asks, and settles it when it is over. */
@ApplicationScoped
class CampaignEvents implements EventHandler {

    private static final String PREFIX = "org.workercare.health.campaign.";
    private static final String REQUESTED = PREFIX + "budget-requested.v1";
    private static final String COMPLETED = PREFIX + "completed.v1";
    private static final String BY = "event:health";

    private record Requested(UUID campaignId, OrganisationId organisation, String subCategory, Money amount) {}

    private record Completed(UUID campaignId, Money actualCost) {}

    /** What is told of a budget set aside. */
    record Held(UUID campaignId, Money amount) {}

    /** What is told of a refusal. */
    record Refused(UUID campaignId, Money amount, String reason) {}

    /** What is told of a settlement; {@code amount} is what had been held. */
    record Settled(UUID campaignId, Money amount, Money spent, Money released) {}

    private final EventData data;
    private final HoldForPurpose hold;
    private final SettleHold settle;
    private final CampaignStore store;
    private final Outbox outbox;

    CampaignEvents(EventData data, HoldForPurpose hold, SettleHold settle, CampaignStore store, Outbox outbox) {
        this.data = data;
        this.hold = hold;
        this.settle = settle;
        this.store = store;
        this.outbox = outbox;
    }

    @Override
    public Set<String> topics() {
        return Set.of("health.campaigns");
    }

    @Override
    public boolean takes(String type) {
        return type.equals(REQUESTED) || type.equals(COMPLETED);
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        return event.type().equals(REQUESTED)
                ? request(tx, data.read(event, Requested.class))
                : settle(tx, data.read(event, Completed.class));
    }

    private Uni<Void> request(Mutiny.Session tx, Requested it) {
        if (!it.amount().isPositive()) {
            throw new PoisonEventException("a budget is more than zero");
        }
        HoldForPurpose.Purpose purpose = new HoldForPurpose.Purpose(
                it.organisation(), it.subCategory(), false, it.campaignId().toString());
        return hold.of(tx, purpose, it.amount(), BY)
                .chain(placed -> store.keep(tx, it.campaignId(), placed))
                .map(kept -> new OutgoingEvent(
                        FundingEvent.BUDGET_HELD, it.campaignId(), new Held(it.campaignId(), it.amount())))
                .onFailure(ProblemException.class)
                .recoverWithItem(refusal -> new OutgoingEvent(
                        FundingEvent.BUDGET_REFUSED,
                        it.campaignId(),
                        new Refused(it.campaignId(), it.amount(), refusal.getMessage())))
                .chain(told -> outbox.append(tx, told));
    }

    private Uni<Void> settle(Mutiny.Session tx, Completed it) {
        if (it.actualCost().isNegative()) {
            throw new PoisonEventException("a cost is not negative");
        }
        return store.holdOf(tx, it.campaignId())
                .onItem()
                .ifNull()
                .failWith(() -> new PoisonEventException("the campaign has no budget"))
                .chain(id -> settle.at(tx, id, it.actualCost(), BY))
                .chain(ended -> outbox.append(tx, settled(it, ended)));
    }

    private static OutgoingEvent settled(Completed it, SettleHold.Settlement ended) {
        return new OutgoingEvent(
                FundingEvent.BUDGET_SETTLED,
                it.campaignId(),
                new Settled(it.campaignId(), ended.held(), ended.posted(), ended.released()));
    }
}
