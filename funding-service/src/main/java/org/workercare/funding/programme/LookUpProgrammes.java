package org.workercare.funding.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId.Level;

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

    /** @return the levels that review each one's projects */
    public Uni<Map<UUID, Set<Level>>> reviewLevels(Mutiny.Session tx, Collection<UUID> ids) {
        return store.among(tx, ids)
                .map(found -> found.stream().collect(Collectors.toMap(it -> it.id, it -> Set.copyOf(it.levels()))));
    }

    /** @return the ids of a year's programmes, none if it had none */
    public Uni<List<UUID>> ofYear(Mutiny.Session tx, int year) {
        return store.ofYear(tx, year);
    }
}
