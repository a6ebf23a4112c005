package org.workercare.health.campaign;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.HealthEvent;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.writes.Preconditions;

/** Asks funding for the campaign's budget; the answer comes as an event. */
@ApplicationScoped
public class RequestBudget {

    private record Requested(UUID campaignId, OrganisationId organisation, String subCategory, Money amount) {}

    private final CampaignStore store;
    private final LockCampaign lock;
    private final Outbox outbox;

    RequestBudget(CampaignStore store, LockCampaign lock, Outbox outbox) {
        this.store = store;
        this.lock = lock;
        this.outbox = outbox;
    }

    public Uni<Campaign> by(Mutiny.Session tx, Caller caller, UUID id, Preconditions preconditions) {
        return lock.within(tx, caller, id, preconditions).chain(campaign -> {
            if (!campaign.state().mayAskForBudget()) {
                throw CampaignProblem.CAMPAIGN_BUDGET_ALREADY_ASKED.problem();
            }
            Requested told = new Requested(id, campaign.organisation(), campaign.subCategory(), campaign.budget());
            return store.move(tx, id, CampaignState.BUDGET_REQUESTED)
                    .call(() -> outbox.append(tx, new OutgoingEvent(HealthEvent.CAMPAIGN_BUDGET_REQUESTED, id, told)));
        });
    }
}
