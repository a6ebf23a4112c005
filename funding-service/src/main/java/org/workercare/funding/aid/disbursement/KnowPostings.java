package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Tells which postings paid cases. */
@ApplicationScoped
public class KnowPostings {

    /**
     * A payment in the ledger.
     *
     * @param id of its transfer
     * @param account that paid
     * @param reversed whether it was taken back
     */
    public record Posting(UUID id, UUID aidCase, long account, Money amount, boolean reversed) {}

    private final PostingStore store;

    KnowPostings(PostingStore store) {
        this.store = store;
    }

    /** @return the posting; fails with {@code unknown-posting} */
    public Uni<Posting> of(Mutiny.Session tx, UUID id, String pointer) {
        return store.one(tx, id).map(found -> found.stream()
                .findFirst()
                .orElseThrow(() -> DisbursementProblem.UNKNOWN_POSTING.problem(pointer)));
    }

    /** @return the case's latest posting; fails with {@code unknown-posting} if it was not paid through a batch */
    public Uni<Posting> latestOf(Mutiny.Session tx, UUID aidCase) {
        return store.ofCase(tx, aidCase)
                .map(found -> found.stream().findFirst().orElseThrow(DisbursementProblem.UNKNOWN_POSTING::problem));
    }
}
