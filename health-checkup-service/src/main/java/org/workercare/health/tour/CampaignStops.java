package org.workercare.health.tour;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** How often the bus stops for a campaign. */
@ApplicationScoped
public class CampaignStops {

    private final TourStore store;

    CampaignStops(TourStore store) {
        this.store = store;
    }

    public Uni<Integer> count(Mutiny.Session tx, UUID campaign) {
        return store.countStops(tx, campaign);
    }
}
