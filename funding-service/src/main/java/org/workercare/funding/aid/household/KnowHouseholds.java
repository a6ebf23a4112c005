package org.workercare.funding.aid.household;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells who belongs together and what of their difficulties is verified. */
@ApplicationScoped
public class KnowHouseholds {

    private final HouseholdStore store;

    KnowHouseholds(HouseholdStore store) {
        this.store = store;
    }

    /** @return the blind indexes of the person and of all who belong to the same household now */
    public Uni<SortedSet<String>> personsWith(Mutiny.Session tx, String index) {
        return store.together(tx, index).map(others -> {
            SortedSet<String> persons = new TreeSet<>(others);
            persons.add(index);
            return persons;
        });
    }

    /** @return until when the household's difficulty is verified, by the database's clock; empty if it is not */
    public Uni<Optional<OffsetDateTime>> verifiedUntil(Mutiny.Session tx, String index, Difficulty kind) {
        return store.verifiedUntil(tx, index, kind).map(Optional::ofNullable);
    }
}
