package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Funds a project out of what was received for its sub-category before: money moves, none is made. */
@ApplicationScoped
public class SubAllocate {

    private final FindPayer payer;
    private final OpenAccounts open;
    private final PostTransfers post;
    private final LedgerStore store;

    SubAllocate(FindPayer payer, OpenAccounts open, PostTransfers post, LedgerStore store) {
        this.payer = payer;
        this.open = open;
        this.post = post;
        this.store = store;
    }

    /** The payer is of the same programme; the new account keeps its earmark. */
    public Uni<AllocateBudgets.Budget> to(Mutiny.Session tx, Purse wanted, Money amount, String by) {
        return payer.of(
                        tx,
                        new FindPayer.Wanted(
                                wanted.programme(),
                                List.of(wanted.subCategory()),
                                wanted.organisation(),
                                FindPayer.USUAL,
                                amount))
                .chain(funder -> store.account(tx, funder))
                .chain(funder -> {
                    Purse purse = Purse.ofProject(
                            funder.programme(),
                            wanted.organisation(),
                            funder.earmark(),
                            wanted.subCategory(),
                            wanted.project());
                    return open.of(tx, List.of(purse)).chain(accounts -> {
                        long account = accounts.get(purse);
                        String reference = wanted.project().toString();
                        return post.of(
                                        tx,
                                        List.of(Transfer.between(
                                                Transfer.Kind.ALLOCATE, funder.id(), account, amount, reference, by)))
                                .replaceWith(
                                        new AllocateBudgets.Budget(wanted.project(), account, funder.id(), amount));
                    });
                });
    }
}
