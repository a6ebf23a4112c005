package org.workercare.health.visit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.catalogue.ExaminationKind;
import org.workercare.health.catalogue.Sex;

/** Expects workers who have got a place. */
@ApplicationScoped
public class OpenVisits {

    /**
     * A visit to come.
     *
     * @param token the worker's account
     */
    public record Opening(
            UUID id,
            UUID campaign,
            UUID worker,
            String token,
            String organisation,
            String employer,
            String industry,
            List<String> hazards,
            Sex sex,
            ExaminationKind kind) {}

    private final VisitStore store;

    OpenVisits(VisitStore store) {
        this.store = store;
    }

    public Uni<Void> by(Mutiny.Session tx, List<Opening> openings) {
        return openings.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.insert(tx, openings).replaceWithVoid();
    }
}
