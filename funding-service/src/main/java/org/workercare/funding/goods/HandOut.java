package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.GoodsMovement;
import org.workercare.platform.kernel.Money;

/** Hands out pieces of a batch, and closes it with the last. */
@ApplicationScoped
class HandOut {

    private final PostGoods post;
    private final TellGoods tell;

    HandOut(PostGoods post, TellGoods tell) {
        this.post = post;
        this.tell = tell;
    }

    /**
     * @param batch locked, with that many left
     * @param pieces zero changes nothing
     * @param note to whom, in general; may be null
     */
    Uni<Void> of(Mutiny.Session tx, GoodsBatch batch, int pieces, String note, String by) {
        if (pieces == 0) {
            return Uni.createFrom().voidItem();
        }
        Money worth = batch.handOut(pieces);
        GoodsPosting posting = GoodsPosting.outOf(GoodsMovement.Kind.HAND_OUT, batch, pieces, worth, note, by);
        return tx.flush().chain(() -> post.of(tx, List.of(posting))).chain(() -> tell.closed(tx, List.of(batch)));
    }
}
