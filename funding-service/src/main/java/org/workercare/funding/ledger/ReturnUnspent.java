package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;

/** Gives what an account has available back to the account that funded it. */
@ApplicationScoped
public class ReturnUnspent {

    private final LedgerStore store;
    private final PostTransfers post;

    ReturnUnspent(LedgerStore store, PostTransfers post) {
        this.store = store;
        this.post = post;
    }

    /** @return how much went back; fails with {@code money-still-held} while something is held */
    public Uni<Money> of(Mutiny.Session tx, long account, long funder, String reference, String by) {
        return store.account(tx, account).chain(from -> {
            if (from.held().isPositive()) {
                throw LedgerProblem.MONEY_STILL_HELD.problem();
            }
            Transfer back = new Transfer(
                    Ids.next(),
                    Transfer.Kind.RETURN,
                    account,
                    Bucket.AVAILABLE,
                    funder,
                    Bucket.RETURNED,
                    from.available().fen(),
                    reference,
                    by);
            return post.of(tx, from.available().isPositive() ? List.of(back) : List.of())
                    .replaceWith(from.available());
        });
    }
}
