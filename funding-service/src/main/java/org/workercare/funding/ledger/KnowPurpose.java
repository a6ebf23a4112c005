package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells what an account's money is for. */
@ApplicationScoped
public class KnowPurpose {

    private final LedgerStore store;

    KnowPurpose(LedgerStore store) {
        this.store = store;
    }

    /** @param account one that exists */
    public Uni<Purpose> of(Mutiny.Session tx, long account) {
        return store.account(tx, account).map(it -> new Purpose(it.programme(), it.earmark()));
    }
}
