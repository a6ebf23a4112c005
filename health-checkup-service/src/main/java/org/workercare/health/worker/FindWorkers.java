package org.workercare.health.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds workers by their opaque tokens. */
@ApplicationScoped
public class FindWorkers {

    /** A worker on record. */
    public record Known(UUID worker, String personToken) {}

    private final WorkerStore store;

    FindWorkers(WorkerStore store) {
        this.store = store;
    }

    /** @return those that exist, in no order */
    public Uni<List<Known>> byTokens(Mutiny.Session tx, Collection<String> tokens) {
        return store.byTokens(tx, tokens);
    }
}
