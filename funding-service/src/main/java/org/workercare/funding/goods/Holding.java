package org.workercare.funding.goods;

import java.math.BigInteger;
import org.workercare.platform.kernel.Money;

/**
 * What is left of a batch, in pieces and in fen.
 *
 * <p>Pieces that go take {@code floor(value × pieces / quantity)} of the batch's first value and quantity along, the last of
 * them all that is left: so what all took is the value, to the fen, however they went.
 *
 * @param quantity pieces that the batch began with, one or more
 * @param value of all of them
 * @param pieces left
 * @param valueLeft of these
 */
record Holding(int quantity, Money value, int pieces, Money valueLeft) {

    static Holding whole(int quantity, Money value) {
        return new Holding(quantity, value, quantity, value);
    }

    /**
     * What so many pieces are worth if they go now.
     *
     * @throws IllegalArgumentException for none, or more than are left
     */
    Money worth(int going) {
        if (going < 1 || going > pieces) {
            throw new IllegalArgumentException("from one piece up to what is left");
        }
        if (going == pieces) {
            return valueLeft;
        }
        long share = BigInteger.valueOf(value.fen())
                .multiply(BigInteger.valueOf(going))
                .divide(BigInteger.valueOf(quantity))
                .longValueExact();
        return Money.ofFen(Math.min(share, valueLeft.fen()));
    }

    Holding without(int going) {
        return new Holding(quantity, value, pieces - going, valueLeft.minus(worth(going)));
    }
}
