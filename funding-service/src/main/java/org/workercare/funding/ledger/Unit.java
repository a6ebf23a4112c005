package org.workercare.funding.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an account counts: fen, or the pieces of one kind of goods. Nothing is posted from one unit to another.
 *
 * @param value {@code CNY}, or {@code PIECE/} and the id of the batch that the pieces came in with
 */
public record Unit(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("CNY|PIECE/[0-9a-f-]{36}");
    private static final String PIECE = "PIECE/";

    /** Fen. */
    public static final Unit CNY = new Unit("CNY");

    /** @throws IllegalArgumentException for any other text */
    public Unit {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a unit is CNY or PIECE/ and a batch");
        }
    }

    /** @param root the batch as it was stocked, whose parts are batches of the same pieces */
    static Unit piecesOf(UUID root) {
        return new Unit(PIECE + root);
    }

    boolean isPieces() {
        return value.startsWith(PIECE);
    }
}
