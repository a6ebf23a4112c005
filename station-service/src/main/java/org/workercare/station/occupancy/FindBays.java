package org.workercare.station.occupancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives other features the bays of sites. */
@ApplicationScoped
public class FindBays {

    private final BayStore store;

    FindBays(BayStore store) {
        this.store = store;
    }

    /** In the order of site and number; those removed are left out. */
    public Uni<List<Bay>> of(Mutiny.Session tx, List<UUID> sites) {
        return store.ofSites(tx, sites);
    }
}
