package org.workercare.station.hours;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules say about one day: stretches that begin on it and do not overlap.
 *
 * @param assumes what had to be assumed about the day, or null
 */
record DayPlan(List<Span> spans, Opening.Assumption assumes) {

    static final DayPlan SILENT = new DayPlan(List.of(), null);

    /** The stretches take the day over. */
    DayPlan replacedBy(List<Span> others) {
        return new DayPlan(List.of(), assumes).with(others);
    }

    /** The stretches come first where they overlap what was said before, the later of them before the earlier. */
    DayPlan with(List<Span> others) {
        List<Span> all = spans;
        for (Span other : others) {
            all = Stream.concat(Span.without(all, List.of(other)).stream(), Stream.of(other))
                    .toList();
        }
        return new DayPlan(all, assumes);
    }

    /** The stretches fill what is neither open nor unknown. */
    DayPlan filledWith(List<Span> others) {
        List<Span> spoken =
                spans.stream().filter(span -> span.state() != State.CLOSED).toList();
        return with(Span.without(others, spoken));
    }

    /** What the hours of this very date, or of the holiday, say about themselves; null on other days. */
    String specialComment() {
        return spans.stream()
                .map(Span::rule)
                .filter(rule -> rule.reason() != Opening.Reason.OFF && rule.comment() != null)
                .map(Span.Meaning::comment)
                .findFirst()
                .orElse(null);
    }

    DayPlan assuming(Opening.Assumption assumption) {
        return assumption == null ? this : new DayPlan(spans, assumption);
    }
}
