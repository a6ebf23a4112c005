package org.workercare.health.interpretation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.catalogue.Edition;

/** Conclusions as they were drawn, for the features that show or count them. */
@ApplicationScoped
public class Interpretations {

    /** One visit's conclusions, the gravest first. */
    public record Drawn(
            UUID visit, Edition edition, Outcome outcome, List<Conclusion> conclusions, OffsetDateTime drawnAt) {}

    /** How many workers of an industry ended in an outcome. */
    public record OutcomeCount(String industry, Outcome outcome, int workers) {}

    private final InterpretationStore store;

    Interpretations(InterpretationStore store) {
        this.store = store;
    }

    /** @return those there are, in no order */
    public Uni<List<Drawn>> of(Mutiny.Session tx, Collection<UUID> visits) {
        return store.of(tx, visits);
    }

    /** @param employer counts this employer's workers only; empty for everybody's */
    public Uni<List<OutcomeCount>> counts(Mutiny.Session tx, UUID campaign, String employer) {
        return store.counts(tx, campaign, employer);
    }
}
