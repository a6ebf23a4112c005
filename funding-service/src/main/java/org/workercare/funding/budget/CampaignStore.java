package org.workercare.funding.budget;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which hold is a campaign's. Locks nothing. */
@ApplicationScoped
class CampaignStore {

    Uni<Void> keep(Mutiny.Session tx, UUID campaign, UUID hold) {
        return tx.createNativeQuery("insert into campaign_budget (campaign, hold) values (?1, ?2)")
                .setParameter(1, campaign)
                .setParameter(2, hold)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @return the hold's id, or null */
    Uni<UUID> holdOf(Mutiny.Session tx, UUID campaign) {
        return tx.createNativeQuery("select hold from campaign_budget where campaign = ?1", UUID.class)
                .setParameter(1, campaign)
                .getSingleResultOrNull();
    }
}
