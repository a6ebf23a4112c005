package org.workercare.station.hours;

/**
 * A stretch of a day, half-open.
 *
 * @param start minute of the day
 * @param end minute counted from the same midnight; more than 1,440 if it reaches into the next day
 * @param comment what the rule says about it, or null
 */
record Span(int start, int end, String comment) {

    static final int DAY = 24 * 60;

    /** What is left of this span without the other: none, one or two pieces. */
    java.util.stream.Stream<Span> without(Span other) {
        if (other.end <= start || end <= other.start) {
            return java.util.stream.Stream.of(this);
        }
        return java.util.stream.Stream.of(new Span(start, other.start, comment), new Span(other.end, end, comment))
                .filter(piece -> piece.start < piece.end);
    }
}
