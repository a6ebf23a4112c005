package org.workercare.funding.ledger.chain;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What stands for all postings of a stretch of time.
 *
 * @param number from one, without a gap
 * @param text what is hashed and signed; see {@link #textOf}
 * @param key id of the key that signed
 */
record Block(
        long number,
        int postings,
        Position last,
        byte[] root,
        byte[] previous,
        String text,
        String key,
        byte[] signature) {

    /** A posting's place among all: by its transaction's number, then by its own. */
    record Position(long transaction, long sequence) {

        static final Position BEGINNING = new Position(0, 0);
    }

    /** What the first block is chained to. */
    static final byte[] NOTHING = new byte[Digests.BYTES];

    private static final HexFormat HEX = HexFormat.of();

    /** {@code v1|number|previous block's hash|root|postings|last transaction|last sequence}, hashes in hexadecimal. */
    static String textOf(long number, byte[] previous, byte[] root, int postings, Position last) {
        return String.join(
                "|",
                "v1",
                "" + number,
                HEX.formatHex(previous),
                HEX.formatHex(root),
                "" + postings,
                "" + last.transaction(),
                "" + last.sequence());
    }

    /** What the next block is chained to. */
    byte[] hash() {
        return Digests.ofText(text);
    }

    /** Whether the text says what the columns say, and the block continues the one before it. */
    boolean continues(Block before) {
        return text.equals(textOf(number, previous, root, postings, last))
                && number == (before == null ? 1 : before.number() + 1)
                && Arrays.equals(previous, before == null ? NOTHING : before.hash());
    }
}
