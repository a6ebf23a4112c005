package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells whether all accounts stand as their postings left them, and every ledger sums to zero. */
@ApplicationScoped
public class CheckAccounts {

    private final StatementStore statements;

    CheckAccounts(StatementStore statements) {
        this.statements = statements;
    }

    public Uni<Boolean> agree(Mutiny.Session tx) {
        return statements.trialBalance(tx, null).map(StatementStore.TrialBalance::balanced);
    }
}
