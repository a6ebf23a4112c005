package org.workercare.station.hours;

import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of a day, half-open.
 *
 * @param start minute of the day
 * @param end minute counted from the same midnight; more than 1,440 if it reaches into the next day
 * @param weak whether it gives way to stretches of the days before: a fallback
 * @param rule what the rule says beside the times
 */
record Span(int start, int end, State state, boolean weak, Meaning rule) {

    static final int DAY = 24 * 60;

    /**
     * What a rule means by its stretches.
     *
     * @param comment or null
     * @param reason why the stretch is closed, if it is
     */
    record Meaning(String comment, Opening.Reason reason) {}

    boolean covers(double minute) {
        return start <= minute && minute < end;
    }

    /** Whether it is heard though the other covers the same moment and was heard first. */
    boolean outweighs(Span other) {
        return weight() > other.weight();
    }

    private int weight() {
        if (state == State.CLOSED) {
            return 0;
        }
        return weak ? 1 : 2;
    }

    /** What is left of this span without the other: none, one or two pieces. */
    Stream<Span> without(Span other) {
        if (other.end <= start || end <= other.start) {
            return Stream.of(this);
        }
        return Stream.of(piece(start, other.start), piece(other.end, end)).filter(piece -> piece.start < piece.end);
    }

    /** What is left of the spans without the others. */
    static List<Span> without(List<Span> spans, List<Span> others) {
        List<Span> left = spans;
        for (Span cut : others) {
            left = left.stream().flatMap(span -> span.without(cut)).toList();
        }
        return left;
    }

    private Span piece(int from, int to) {
        return new Span(from, to, state, weak, rule);
    }
}
