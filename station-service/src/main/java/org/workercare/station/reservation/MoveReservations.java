package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Moves reservations to bays of other sites, and cancels those for which there is none. */
@ApplicationScoped
public class MoveReservations {

    /** @param number the bay's */
    public record Target(UUID reservation, UUID site, UUID bay, int number) {}

    private final RebookStore store;

    MoveReservations(RebookStore store) {
        this.store = store;
    }

    /** All sites of these must be locked, and the bays free then: see {@link FindReservations#locking}. */
    public Uni<Void> by(Mutiny.Session tx, List<Target> targets, List<UUID> cancelled) {
        return store.rebook(tx, targets)
                .chain(() -> store.cancel(tx, cancelled))
                .replaceWithVoid();
    }
}
