package org.workercare.station.changes;

import java.util.Comparator;

/**
 * A place in the feed, the same on every replica; as text {@code 7421-88231}, which front ends hand back unread.
 *
 * @param transaction that made the change
 * @param sequence of the change among all
 */
public record Position(long transaction, long sequence) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transaction).thenComparingLong(Position::sequence);

    /** Behind everything below this transaction. */
    static Position before(long transaction) {
        return new Position(transaction - 1, Long.MAX_VALUE);
    }

    /** @throws IllegalArgumentException if the text is no position */
    public static Position fromString(String text) {
        if (!text.matches("\\d{1,18}-\\d{1,19}")) {
            throw new IllegalArgumentException("a position was given by the feed");
        }
        int dash = text.indexOf('-');
        try {
            return new Position(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a position was given by the feed", e);
        }
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + sequence;
    }
}
