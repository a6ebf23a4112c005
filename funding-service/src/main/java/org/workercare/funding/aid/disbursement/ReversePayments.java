package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.ReversePosting;

/** Takes exact postings of payments back, each once. */
@ApplicationScoped
public class ReversePayments {

    private final PostingStore store;
    private final ReversePosting reverse;

    ReversePayments(PostingStore store, ReversePosting reverse) {
        this.store = store;
        this.reverse = reverse;
    }

    /**
     * Fails with {@code already-reversed}, naming the posting.
     *
     * @param cause what it is reversed for: a batch's or a grievance's id
     */
    public Uni<Void> of(Mutiny.Session tx, Collection<UUID> postings, String cause, String by) {
        if (postings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.lock(tx, postings)
                .invoke(ReversePayments::refuseReversed)
                .chain(found -> reverse.of(tx, posted(found), by))
                .chain(reversals -> store.reverse(tx, reversals, cause, by));
    }

    private static void refuseReversed(List<KnowPostings.Posting> found) {
        found.stream().filter(KnowPostings.Posting::reversed).findFirst().ifPresent(posting -> {
            throw DisbursementProblem.ALREADY_REVERSED.problem(null, Map.of("posting", posting.id()));
        });
    }

    private static List<ReversePosting.Posted> posted(List<KnowPostings.Posting> found) {
        return found.stream()
                .map(posting -> new ReversePosting.Posted(posting.id(), posting.account(), posting.amount()))
                .toList();
    }
}
