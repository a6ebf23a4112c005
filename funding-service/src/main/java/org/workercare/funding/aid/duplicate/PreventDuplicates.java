package org.workercare.funding.aid.duplicate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets one approval at a time cover a person for a purpose. */
@ApplicationScoped
public class PreventDuplicates {

    private final CoverStore store;

    PreventDuplicates(CoverStore store) {
        this.store = store;
    }

    /** The check itself: one statement that takes what is free. Fails with {@code duplicate-aid} if not all of it is. */
    public Uni<Void> claim(Mutiny.Session tx, Claim claim) {
        return store.take(tx, claim, false)
                .chain(taken -> taken == claim.size() ? Uni.createFrom().voidItem() : refuse(tx, claim));
    }

    private Uni<Void> refuse(Mutiny.Session tx, Claim claim) {
        return store.inForce(tx, claim).map(earlier -> {
            throw DuplicateProblem.DUPLICATE_AID.problem(null, Map.of("earlier", earlier));
        });
    }

    /** @return how many earlier covers the override has put aside */
    public Uni<Integer> override(Mutiny.Session tx, Claim claim, String reason, String by) {
        return store.putAside(tx, claim, reason, by).call(() -> store.take(tx, claim, true));
    }

    /** What would be in the way now; locks nothing. */
    public Uni<List<Earlier>> inTheWayOf(Mutiny.Session tx, Claim claim) {
        return store.inForce(tx, claim);
    }

    /** The cases no longer cover anybody: what they had overridden stands again. */
    public Uni<Void> release(Mutiny.Session tx, Collection<UUID> cases) {
        return store.release(tx, cases);
    }
}
