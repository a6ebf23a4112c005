package org.workercare.health.campaign;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.HealthEvent;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Ends a campaign with what it really cost; funding settles it. */
@ApplicationScoped
public class CompleteCampaign {

    /** @param actualCost from zero up to what is held */
    public record Request(@NotNull Money actualCost) {}

    private record Completed(UUID campaignId, OrganisationId organisation, Money actualCost, int examined) {}

    private final CampaignStore store;
    private final LockCampaign lock;
    private final ExaminedWorkers examinedWorkers;
    private final Outbox outbox;

    CompleteCampaign(CampaignStore store, LockCampaign lock, ExaminedWorkers examinedWorkers, Outbox outbox) {
        this.store = store;
        this.lock = lock;
        this.examinedWorkers = examinedWorkers;
        this.outbox = outbox;
    }

    public Uni<Campaign> by(Mutiny.Session tx, Caller caller, UUID id, Request request, Preconditions preconditions) {
        return lock.within(tx, caller, id, preconditions).chain(campaign -> {
            check(campaign, request.actualCost());
            return examinedWorkers.of(tx, id).chain(examined -> complete(tx, campaign, request, examined));
        });
    }

    private static void check(Campaign campaign, Money cost) {
        if (cost.isNegative()) {
            throw CommonProblem.INVALID_FIELD.problem("/actualCost/amount");
        }
        if (!campaign.state().mayComplete()) {
            throw CampaignProblem.CAMPAIGN_NOT_FUNDED.problem();
        }
        if (cost.compareTo(campaign.held()) > 0) {
            throw CampaignProblem.CAMPAIGN_COST_ABOVE_HELD.problem("/actualCost/amount");
        }
    }

    private Uni<Campaign> complete(Mutiny.Session tx, Campaign campaign, Request request, int examined) {
        Completed told = new Completed(campaign.id(), campaign.organisation(), request.actualCost(), examined);
        return store.complete(tx, campaign.id(), request.actualCost(), examined)
                .call(() -> outbox.append(tx, new OutgoingEvent(HealthEvent.CAMPAIGN_COMPLETED, campaign.id(), told)));
    }
}
