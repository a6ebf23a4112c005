package org.workercare.funding.budget;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.EventData;
import org.workercare.funding.common.FundingEvent;
import org.workercare.funding.ledger.SpendMoney;
import org.workercare.funding.programme.Catalogue;
import org.workercare.funding.programme.KnowSubCategories;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.events.PoisonEventException;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.problems.ProblemException;

/** Pays stations the difference on discounted meals, out of the sub-categories that serve it. */
@ApplicationScoped
class SubsidyEvents implements EventHandler {

    private static final String CLAIMED = "org.workercare.station.subsidy.claimed.v1";
    private static final String BY = "event:station";

    private record Claim(UUID claimId, OrganisationId organisation, Money amount) {}

    /** What is told of a payment. */
    record Settled(UUID claimId, Money amount) {}

    /** What is told of a refusal. */
    record Refused(UUID claimId, Money amount, String reason) {}

    private final EventData data;
    private final KnowSubCategories subCategories;
    private final SpendMoney spend;
    private final Outbox outbox;

    SubsidyEvents(EventData data, KnowSubCategories subCategories, SpendMoney spend, Outbox outbox) {
        this.data = data;
        this.subCategories = subCategories;
        this.spend = spend;
        this.outbox = outbox;
    }

    @Override
    public Set<String> topics() {
        return Set.of("station.subsidies");
    }

    @Override
    public boolean takes(String type) {
        return type.equals(CLAIMED);
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        Claim claim = data.read(event, Claim.class);
        if (!claim.amount().isPositive()) {
            throw new PoisonEventException("a subsidy is more than zero");
        }
        return subCategories
                .serving(tx, Catalogue.Serves.MEAL_SUBSIDY)
                .chain(codes -> spend.forPurpose(
                        tx,
                        claim.organisation(),
                        codes,
                        claim.amount(),
                        claim.claimId().toString(),
                        BY))
                .map(paid -> new OutgoingEvent(
                        FundingEvent.SUBSIDY_SETTLED, claim.claimId(), new Settled(claim.claimId(), claim.amount())))
                .onFailure(ProblemException.class)
                .recoverWithItem(refusal -> new OutgoingEvent(
                        FundingEvent.SUBSIDY_REFUSED,
                        claim.claimId(),
                        new Refused(claim.claimId(), claim.amount(), refusal.getMessage())))
                .chain(told -> outbox.append(tx, told));
    }
}
