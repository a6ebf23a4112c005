package org.workercare.funding.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Tells other features about programmes. */
@ApplicationScoped
public class LookUpProgrammes {

    /** @param emergencyCeiling how much of it may be given out in emergencies before the review */
    public record Known(UUID id, int year, Money total, Money emergencyCeiling) {}

    private final ProgrammeStore store;

    LookUpProgrammes(ProgrammeStore store) {
        this.store = store;
    }

    /** @return fails with {@code unknown-programme} if there is none */
    public Uni<Known> of(Mutiny.Session tx, UUID id) {
        return store.find(tx, id)
                .onItem()
                .ifNull()
                .failWith(() -> ProgrammeProblem.UNKNOWN_PROGRAMME.problem("/programme"))
                .map(it -> new Known(it.id, it.year, it.total, it.emergencyCeiling));
    }

    /** @return the ids of a year's programmes, none if it had none */
    public Uni<List<UUID>> ofYear(Mutiny.Session tx, int year) {
        return store.ofYear(tx, year);
    }
}
