package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Spends available money at once, without a hold before. */
@ApplicationScoped
public class SpendMoney {

    private final FindPayer payer;
    private final PostTransfers post;

    SpendMoney(FindPayer payer, PostTransfers post) {
        this.payer = payer;
        this.post = post;
    }

    public Uni<Void> from(Mutiny.Session tx, long account, Money amount, String reference, String by) {
        return post.of(
                tx,
                List.of(Transfer.within(
                        Transfer.Kind.SPEND, account, Bucket.AVAILABLE, Bucket.SPENT, amount, reference, by)));
    }

    /** From whoever pays for one of the sub-categories. */
    public Uni<Void> forPurpose(
            Mutiny.Session tx,
            OrganisationId organisation,
            List<String> subCategories,
            Money amount,
            String reference,
            String by) {
        return payer.of(tx, new FindPayer.Wanted(null, subCategories, organisation, FindPayer.USUAL, amount))
                .chain(account -> from(tx, account, amount, reference, by));
    }
}
