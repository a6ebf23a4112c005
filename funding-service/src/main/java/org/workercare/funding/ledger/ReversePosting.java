package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Takes spent money back to the account that spent it, by postings that name those they reverse. */
@ApplicationScoped
public class ReversePosting {

    /**
     * A posting that spent money.
     *
     * @param id of its transfer
     * @param amount all that it spent
     */
    public record Posted(UUID id, long account, Money amount) {}

    private final PostTransfers post;

    ReversePosting(PostTransfers post) {
        this.post = post;
    }

    /**
     * That each is reversed once is for the caller to guard.
     *
     * @return the reversing transfer's id for each posting
     */
    public Uni<Map<UUID, UUID>> of(Mutiny.Session tx, List<Posted> postings, String by) {
        Map<UUID, UUID> reversals = new HashMap<>();
        List<Transfer> batch = postings.stream()
                .map(posted -> Transfer.within(
                        Transfer.Kind.REVERSE,
                        posted.account(),
                        Bucket.SPENT,
                        Bucket.AVAILABLE,
                        posted.amount(),
                        "reverses " + posted.id(),
                        by))
                .toList();
        for (int i = 0; i < batch.size(); i++) {
            reversals.put(postings.get(i).id(), batch.get(i).id());
        }
        return post.of(tx, batch).replaceWith(reversals);
    }
}
