package org.workercare.funding.goods;

import java.util.UUID;
import org.workercare.platform.kernel.Money;

/**
 * Pieces and their value, moved as one.
 *
 * @param from the batch they leave; null for the outside
 * @param to the batch they join, itself if it only goes on its way; null for whoever got them, or nobody
 * @param payer the account that pays for a purchase; null for a gift and for all else
 * @param note what for; nothing personal; may be null
 * @param by who did it
 */
record GoodsPosting(Kind kind, UUID from, UUID to, int pieces, Money value, Long payer, String note, String by) {

    /** Why goods moved. */
    enum Kind {
        PURCHASE,
        DISPATCH,
        RETURN,
        HAND_OUT,
        WRITE_OFF
    }

    static GoodsPosting purchase(GoodsBatch batch, Long payer, String by) {
        return new GoodsPosting(Kind.PURCHASE, null, batch.id, batch.quantity, batch.value, payer, batch.supplier, by);
    }

    static GoodsPosting between(Kind kind, GoodsBatch from, GoodsBatch to, String by) {
        return new GoodsPosting(kind, from.id, to.id, to.quantity, to.value, null, null, by);
    }

    static GoodsPosting outOf(Kind kind, GoodsBatch batch, int pieces, Money value, String note, String by) {
        return new GoodsPosting(kind, batch.id, null, pieces, value, null, note, by);
    }
}
