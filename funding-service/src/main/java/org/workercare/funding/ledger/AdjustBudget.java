package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;

/** Makes a budget larger or smaller; what it loses goes back to the account that funded it, as returned. */
@ApplicationScoped
public class AdjustBudget {

    private final LedgerStore store;
    private final PostTransfers post;

    AdjustBudget(LedgerStore store, PostTransfers post) {
        this.store = store;
        this.post = post;
    }

    /** @return fails with {@code insufficient-funds} if the funder has not so much available */
    public Uni<Void> raise(Mutiny.Session tx, long account, long funder, Money amount, String reference, String by) {
        return post.of(tx, List.of(Transfer.between(Transfer.Kind.ALLOCATE, funder, account, amount, reference, by)));
    }

    /** @return fails with {@code insufficient-funds} if so much is not available any more */
    public Uni<Void> lower(Mutiny.Session tx, long account, long funder, Money amount, String reference, String by) {
        Transfer back = new Transfer(
                Ids.next(),
                Transfer.Kind.RETURN,
                account,
                Bucket.AVAILABLE,
                funder,
                Bucket.RETURNED,
                amount.fen(),
                reference,
                by);
        return post.of(tx, List.of(back));
    }

    /** @return how much went back: what is still available, at most this much */
    public Uni<Money> lowerUpTo(Mutiny.Session tx, long account, long funder, Money most, String reference, String by) {
        return store.account(tx, account).chain(from -> {
            Money back = from.available().compareTo(most) < 0 ? from.available() : most;
            return (back.isPositive()
                            ? lower(tx, account, funder, back, reference, by)
                            : Uni.createFrom().voidItem())
                    .replaceWith(back);
        });
    }
}
