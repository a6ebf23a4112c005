package org.workercare.funding.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;

/** Tells what a programme knows of places. */
@ApplicationScoped
public class LookUpRegions {

    private final RegionStore store;

    LookUpRegions(RegionStore store) {
        this.store = store;
    }

    /** @return each place's own region or that of the nearest above it; places without any are left out */
    public Uni<Map<OrganisationId, Region>> of(Mutiny.Session tx, UUID programme, Collection<OrganisationId> places) {
        return store.ofPlaces(tx, programme, places);
    }
}
