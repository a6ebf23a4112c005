package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** Finds who pays for a purpose: money received for it, the organisation's own first, then that of those above it. */
@ApplicationScoped
class FindPayer {

    /** General money and that of contact counties, which is bound to the county; never that of the floods. */
    static final List<Earmark> USUAL = List.of(Earmark.GENERAL, Earmark.CONTACT_COUNTY);

    /**
     * What is to be paid.
     *
     * @param programme whose money it has to be, or null for any
     * @param subCategories one of which the money was received for
     */
    record Wanted(
            UUID programme,
            List<String> subCategories,
            OrganisationId organisation,
            List<Earmark> earmarks,
            Money amount) {}

    private final LedgerStore store;

    FindPayer(LedgerStore store) {
        this.store = store;
    }

    /** @return the account; fails with {@code no-funds} or {@code insufficient-funds}. Locks nothing. */
    Uni<Long> of(Mutiny.Session tx, Wanted wanted) {
        return store.payer(tx, wanted).map(candidate -> {
            if (candidate == null) {
                throw LedgerProblem.NO_FUNDS.problem();
            }
            if (candidate.available().compareTo(wanted.amount()) < 0) {
                throw LedgerProblem.INSUFFICIENT_FUNDS.problem();
            }
            return candidate.account();
        });
    }
}
