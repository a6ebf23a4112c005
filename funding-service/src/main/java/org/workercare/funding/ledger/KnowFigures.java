package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Tells other features how an account of theirs stands. */
@ApplicationScoped
public class KnowFigures {

    /** All of one moment. */
    public record Figures(Money available, Money held, Money spent) {}

    private final LedgerStore store;

    KnowFigures(LedgerStore store) {
        this.store = store;
    }

    /** @param account one that exists */
    public Uni<Figures> of(Mutiny.Session tx, long account) {
        return store.account(tx, account).map(it -> new Figures(it.available(), it.held(), it.spent()));
    }
}
