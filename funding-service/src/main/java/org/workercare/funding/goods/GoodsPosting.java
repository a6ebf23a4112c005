package org.workercare.funding.goods;

import org.workercare.funding.ledger.GoodsMovement;
import org.workercare.platform.kernel.Money;

/**
 * A movement of goods, as the journal keeps it.
 *
 * @param note what for; nothing personal; may be null
 * @param by who did it
 */
record GoodsPosting(GoodsMovement movement, String note, String by) {

    /** @param payer null for a gift */
    static GoodsPosting purchase(GoodsBatch batch, Long payer, String by) {
        return new GoodsPosting(
                new GoodsMovement(
                        GoodsMovement.Kind.PURCHASE, null, batch.inLedger(), batch.quantity, batch.value, payer),
                batch.supplier,
                by);
    }

    /** All that is left of a batch goes on its way as it is. */
    static GoodsPosting whole(GoodsBatch batch, String by) {
        return new GoodsPosting(
                new GoodsMovement(
                        GoodsMovement.Kind.DISPATCH,
                        batch.inLedger(),
                        batch.inLedger(),
                        batch.left(),
                        batch.valueLeft,
                        null),
                null,
                by);
    }

    /** @param part all of which came from the other */
    static GoodsPosting between(GoodsMovement.Kind kind, GoodsBatch from, GoodsBatch part, String by) {
        return new GoodsPosting(
                new GoodsMovement(kind, from.inLedger(), part.inLedger(), part.quantity, part.value, null), null, by);
    }

    static GoodsPosting outOf(
            GoodsMovement.Kind kind, GoodsBatch batch, int pieces, Money value, String note, String by) {
        return new GoodsPosting(new GoodsMovement(kind, batch.inLedger(), null, pieces, value, null), note, by);
    }
}
