package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ends many holds at once, each whole: some are spent, some released; all of it or nothing. */
@ApplicationScoped
public class SettleHolds {

    private final BulkHoldStore store;
    private final PostTransfers post;

    SettleHolds(BulkHoldStore store, PostTransfers post) {
        this.store = store;
        this.post = post;
    }

    /**
     * Fails with {@code hold-finished} if one of them is not open.
     *
     * @param spent whose money has gone to its purpose
     * @param released whose money is available again
     * @return the posting's id for each hold that was spent
     */
    public Uni<Map<UUID, UUID>> of(Mutiny.Session tx, Set<UUID> spent, Set<UUID> released, String by) {
        List<UUID> all = Stream.concat(spent.stream(), released.stream()).toList();
        if (all.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return store.tell(tx, all, true).chain(holds -> {
            refuseFinished(all, holds);
            Map<UUID, UUID> postings = new HashMap<>();
            List<Transfer> batch = new ArrayList<>();
            for (TellHolds.Told hold : holds) {
                Transfer transfer = transfer(hold, spent.contains(hold.hold()), by);
                batch.add(transfer);
                if (spent.contains(hold.hold())) {
                    postings.put(hold.hold(), transfer.id());
                }
            }
            return post.of(tx, batch)
                    .chain(() -> store.end(tx, spent, HoldState.POSTED))
                    .chain(() -> store.end(tx, released, HoldState.VOIDED))
                    .replaceWith(postings);
        });
    }

    private static void refuseFinished(Collection<UUID> asked, List<TellHolds.Told> found) {
        if (found.size() != asked.size() || !found.stream().allMatch(TellHolds.Told::open)) {
            throw LedgerProblem.HOLD_FINISHED.problem();
        }
    }

    private static Transfer transfer(TellHolds.Told hold, boolean spent, String by) {
        return Transfer.within(
                spent ? Transfer.Kind.POST : Transfer.Kind.RELEASE,
                hold.account(),
                Bucket.HELD,
                spent ? Bucket.SPENT : Bucket.AVAILABLE,
                hold.amount(),
                hold.hold().toString(),
                by);
    }
}
