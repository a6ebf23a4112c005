package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.KeepGoods;

/** Posts movements of goods to the ledger, pieces and fen as one, and to the journal, which keeps their notes. */
@ApplicationScoped
class PostGoods {

    private final MovementStore store;
    private final KeepGoods ledger;

    PostGoods(MovementStore store, KeepGoods ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Fails with {@code insufficient-funds} if the payer cannot pay. The batches are locked, and flushed.
     *
     * @param postings all by the same
     */
    Uni<Void> of(Mutiny.Session tx, List<GoodsPosting> postings) {
        return store.append(tx, postings)
                .chain(() -> ledger.moved(
                        tx,
                        postings.stream().map(GoodsPosting::movement).toList(),
                        postings.getFirst().by()));
    }
}
