package org.workercare.health.campaign;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;

/** Finds a campaign for somebody who wants to do something with it. */
@ApplicationScoped
public class FindCampaign {

    private final CampaignStore store;

    FindCampaign(CampaignStore store) {
        this.store = store;
    }

    /** @return fails with {@code not-found}, or {@code forbidden-organisation} outside the caller's subtree */
    public Uni<Campaign> within(Mutiny.Session tx, Caller caller, UUID id) {
        return anywhere(tx, id).invoke(campaign -> caller.requireReach(campaign.organisation()));
    }

    /** @return fails with {@code not-found}; whether the caller may see it is for the asking feature to decide */
    public Uni<Campaign> anywhere(Mutiny.Session tx, UUID id) {
        return store.find(tx, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }
}
