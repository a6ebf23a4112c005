package org.workercare.funding.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells other features which sub-categories there are. */
@ApplicationScoped
public class KnowSubCategories {

    private final ProgrammeStore store;

    KnowSubCategories(ProgrammeStore store) {
        this.store = store;
    }

    /** @return the codes of a programme; fails with {@code unknown-programme} if there is none */
    public Uni<Set<String>> of(Mutiny.Session tx, UUID programme) {
        return store.codes(tx, programme).map(codes -> {
            if (codes.isEmpty()) {
                throw ProgrammeProblem.UNKNOWN_PROGRAMME.problem("/programme");
            }
            return Set.copyOf(codes);
        });
    }

    /** @return the newest programme that has the sub-category, or null */
    public Uni<UUID> latestProgrammeWith(Mutiny.Session tx, String subCategory) {
        return store.latestWith(tx, subCategory);
    }

    /** @return the codes that pay for something by themselves, in whatever programme */
    public Uni<List<String>> serving(Mutiny.Session tx, Catalogue.Serves serves) {
        return store.codesServing(tx, serves);
    }
}
