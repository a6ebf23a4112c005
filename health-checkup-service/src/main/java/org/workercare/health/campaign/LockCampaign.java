package org.workercare.health.campaign;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Locks a campaign for a caller who has read its present version. */
@ApplicationScoped
class LockCampaign {

    private final CampaignStore store;

    LockCampaign(CampaignStore store) {
        this.store = store;
    }

    Uni<Campaign> within(Mutiny.Session tx, Caller caller, UUID id, Preconditions preconditions) {
        return store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(campaign -> {
                    caller.requireReach(campaign.organisation());
                    preconditions.require(campaign.version());
                });
    }
}
