package org.workercare.station.occupancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sets what is known of a bay when a driver comes or goes. */
@ApplicationScoped
public class ReportBay {

    private static final String SOURCE = "check-in";

    private final BayStore store;

    ReportBay(BayStore store) {
        this.store = store;
    }

    public Uni<Bay> occupied(Mutiny.Session tx, UUID bay) {
        return store.report(tx, bay, Bay.Status.OCCUPIED, SOURCE);
    }

    public Uni<Bay> free(Mutiny.Session tx, UUID bay) {
        return store.report(tx, bay, Bay.Status.AVAILABLE, SOURCE);
    }
}
