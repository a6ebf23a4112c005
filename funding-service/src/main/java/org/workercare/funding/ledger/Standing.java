package org.workercare.funding.ledger;

import org.workercare.platform.kernel.Money;

/**
 * How an account stood right after a posting.
 *
 * @param version counts the account's postings, without a gap
 */
public record Standing(long account, Money available, Money held, Money spent, Money returned, long version) {

    /** The same figures of an account that counts pieces. */
    Pieces pieces() {
        return new Pieces(available.fen(), held.fen(), spent.fen(), returned.fen());
    }
}
