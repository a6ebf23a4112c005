package org.workercare.health.booking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Offers places at a stop. */
@ApplicationScoped
public class OpenSlots {

    /**
     * A slot to offer.
     *
     * @param enterprise whose workers come first; null for all
     * @param capacity workers it takes
     */
    public record Opening(
            UUID id,
            UUID stop,
            UUID campaign,
            String organisation,
            String enterprise,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            int capacity) {}

    private final SlotStore store;

    OpenSlots(SlotStore store) {
        this.store = store;
    }

    public Uni<Void> by(Mutiny.Session tx, List<Opening> openings) {
        return store.insert(tx, openings).replaceWithVoid();
    }
}
