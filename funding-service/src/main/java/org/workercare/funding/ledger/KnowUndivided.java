package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Tells how much of a programme the national federation has not divided yet. */
@ApplicationScoped
public class KnowUndivided {

    private final OpenAccounts open;
    private final LedgerStore store;

    KnowUndivided(OpenAccounts open, LedgerStore store) {
        this.open = open;
        this.store = store;
    }

    /** @param programme one that exists */
    public Uni<Money> of(Mutiny.Session tx, UUID programme) {
        Purse national = Purse.national(programme, Earmark.GENERAL);
        return open.of(tx, List.of(national))
                .chain(accounts -> store.account(tx, accounts.get(national)))
                .map(Account.View::available);
    }
}
