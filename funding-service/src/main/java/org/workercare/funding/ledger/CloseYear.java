package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Closes the accounts of a programme for good, once nothing of it is held. */
@ApplicationScoped
public class CloseYear {

    private final LedgerStore store;

    CloseYear(LedgerStore store) {
        this.store = store;
    }

    /** Fails with {@code money-still-held} or {@code year-closed}. */
    public Uni<Void> of(Mutiny.Session tx, UUID programme, String by) {
        return store.lockAll(tx, programme)
                .chain(held -> {
                    if (held) {
                        throw LedgerProblem.MONEY_STILL_HELD.problem();
                    }
                    return store.closeYear(tx, programme, by).invoke(isNew -> {
                        if (!isNew) {
                            throw LedgerProblem.YEAR_CLOSED.problem();
                        }
                    });
                })
                .replaceWithVoid();
    }
}
