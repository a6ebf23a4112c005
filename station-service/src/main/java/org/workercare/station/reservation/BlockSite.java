package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps reservations out of a site for a time, or lets them in again. */
@ApplicationScoped
public class BlockSite {

    private final RebookStore store;
    private final ReservationStore reservations;

    BlockSite(RebookStore store, ReservationStore reservations) {
        this.store = store;
        this.reservations = reservations;
    }

    /**
     * The site must be locked.
     *
     * @param id names the block
     * @param until null for good
     */
    public Uni<Void> by(Mutiny.Session tx, UUID id, UUID site, OffsetDateTime from, OffsetDateTime until) {
        return store.block(tx, id, site, from, until).replaceWithVoid();
    }

    /** Ends a block, if there still is one; who waits at the site is offered what is free. */
    public Uni<Void> release(Mutiny.Session tx, UUID id, UUID site) {
        return store.lock(tx, List.of(site))
                .chain(now -> store.release(tx, id).chain(() -> reservations.serve(tx, site, now)))
                .replaceWithVoid();
    }
}
