package org.workercare.station.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives other features what stands at sites in a stretch of time, in one statement each. */
@ApplicationScoped
public class FindReservations {

    private final RebookStore store;

    FindReservations(RebookStore store) {
        this.store = store;
    }

    /**
     * In the order of their beginnings and ids.
     *
     * @param until null for ever
     */
    public Uni<List<Standing>> of(Mutiny.Session tx, UUID site, OffsetDateTime from, OffsetDateTime until, int most) {
        return store.standing(tx, site, from, until, most, true);
    }

    /** The same without those whose drivers are there. */
    public Uni<List<Standing>> awaited(
            Mutiny.Session tx, UUID site, OffsetDateTime from, OffsetDateTime until, int most) {
        return store.standing(tx, site, from, until, most, false);
    }

    /** What is promised of these sites' bays. */
    public Uni<List<Promised>> promised(
            Mutiny.Session tx, List<UUID> sites, OffsetDateTime from, OffsetDateTime until) {
        return store.promised(tx, sites, from, until);
    }

    /** When these sites take no reservations. */
    public Uni<List<Blocked>> blocked(Mutiny.Session tx, List<UUID> sites, OffsetDateTime from, OffsetDateTime until) {
        return store.blocked(tx, sites, from, until);
    }

    /** The time by the database's clock, with these sites locked whole until the transaction ends. */
    public Uni<OffsetDateTime> locking(Mutiny.Session tx, List<UUID> sites) {
        return store.lock(tx, sites);
    }
}
