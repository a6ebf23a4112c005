package org.workercare.station.hours;

import ch.poole.openinghoursparser.TimeSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A time span of a rule: {@code 08:00-12:00}, {@code 22:00-26:00}, {@code sunrise-sunset}, {@code 18:00+}, {@code 08:00},
 * {@code 10:00-16:00/01:30}. A point in time is the minute that begins with it.
 *
 * @param end null if the span has none
 * @param interval minutes from one point in time to the next; 0 for a stretch
 * @param openEnded whether nobody says how it goes on after the end
 */
record Stretch(ClockTime start, ClockTime end, int interval, boolean openEnded) {

    /** Sunset and 25 hours, and on from there to a time of the second day after. */
    private static final int LONGEST_REACH = 4;

    static Stretch of(TimeSpan span) {
        boolean noEnd = span.getEndEvent() == null && span.getEnd() == TimeSpan.UNDEFINED_TIME;
        return new Stretch(
                ClockTime.of(span.getStart(), span.getStartEvent()),
                noEnd ? null : ClockTime.of(span.getEnd(), span.getEndEvent()),
                span.getInterval(),
                span.isOpenEnded());
    }

    boolean isPoint() {
        return interval > 0 || end == null && !openEnded;
    }

    /** How many days after its own it may last into; by the sun nobody knows beforehand. */
    int reachDays() {
        boolean fixed = start instanceof ClockTime.Fixed && (end == null || end instanceof ClockTime.Fixed);
        return fixed
                ? on(LocalDate.EPOCH, null, State.OPEN, false, null)
                        .mapToInt(span -> (span.end() - 1) / Span.DAY)
                        .max()
                        .orElse(0)
                : LONGEST_REACH;
    }

    Stream<Span> on(LocalDate day, Sun sun, State state, boolean weak, Span.Meaning rule) {
        Integer from = start.on(day, sun);
        Integer to = end == null ? from : end.on(day, sun);
        if (from == null || to == null) {
            return Stream.empty();
        }
        int until = end != null && to <= from ? to + ((from - to) / Span.DAY + 1) * Span.DAY : to;
        return pieces(from, until, state).stream().map(p -> new Span(p.from, p.to, p.state, weak, rule));
    }

    private record Piece(int from, int to, State state) {}

    private List<Piece> pieces(int from, int until, State state) {
        if (isPoint()) {
            return IntStream.iterate(from, minute -> minute <= until, minute -> minute + Math.max(1, interval))
                    .mapToObj(minute -> new Piece(minute, minute + 1, state))
                    .toList();
        }
        if (!openEnded) {
            return List.of(new Piece(from, until, state));
        }
        int latest = until < Span.DAY ? Span.DAY : Math.max(until + 1, 2 * Span.DAY);
        Piece after = new Piece(until, latest, state == State.OPEN ? State.UNKNOWN : state);
        return from == until ? List.of(after) : List.of(new Piece(from, until, state), after);
    }
}
