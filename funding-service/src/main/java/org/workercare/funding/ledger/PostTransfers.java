package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.problems.ProblemException;

/** Posts transfers as one: all, or none and a problem that names the first in the way. */
@ApplicationScoped
class PostTransfers {

    private final LedgerStore store;

    PostTransfers(LedgerStore store) {
        this.store = store;
    }

    Uni<Void> of(Mutiny.Session tx, List<Transfer> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.apply(tx, batch)
                .invoke(refusal -> refusal.ifPresent(it -> {
                    throw problem(it, batch.get(it.ordinal()));
                }))
                .replaceWithVoid();
    }

    private static ProblemException problem(LedgerStore.Refusal refusal, Transfer transfer) {
        return refusal.problem().problem(null, about(refusal.ordinal(), transfer));
    }

    /** What a problem tells of the line that stands in the way. */
    static Map<String, Object> about(int line, Transfer transfer) {
        return Map.of("line", line, "from", transfer.from(), "to", transfer.to());
    }
}
