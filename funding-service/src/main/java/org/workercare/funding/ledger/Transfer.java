package org.workercare.funding.ledger;

import java.util.UUID;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;

/**
 * Moves money, or pieces of goods, between two buckets, of one account or of two.
 *
 * @param id made by whoever asks for it
 * @param amount in fen or pieces, as both accounts count; more than zero
 * @param reference what it is for: an id or a few words, nothing personal
 * @param by who decided it
 */
record Transfer(
        UUID id,
        Kind kind,
        long from,
        Bucket fromBucket,
        long to,
        Bucket toBucket,
        long amount,
        String reference,
        String by) {

    /** Why it moved. */
    enum Kind {
        FUND,
        EARMARK,
        ALLOCATE,
        MOVE,
        HOLD,
        POST,
        RELEASE,
        SPEND,
        REVERSE,
        RETURN,
        PURCHASE,
        DISPATCH,
        HAND_OUT,
        WRITE_OFF
    }

    static Transfer between(Kind kind, long from, long to, Money amount, String reference, String by) {
        return new Transfer(
                Ids.next(), kind, from, Bucket.AVAILABLE, to, Bucket.AVAILABLE, amount.fen(), reference, by);
    }

    Transfer withAccounts(long from, long to) {
        return new Transfer(id, kind, from, fromBucket, to, toBucket, amount, reference, by);
    }

    static Transfer within(Kind kind, long account, Bucket from, Bucket to, Money amount, String reference, String by) {
        return new Transfer(Ids.next(), kind, account, from, account, to, amount.fen(), reference, by);
    }
}
