package org.workercare.station.hours;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules say about one day.
 *
 * @param open the stretches that begin on this day
 * @param off whether the day, or a part of it, is explicitly off
 * @param comment of what is off, or null
 */
record DayPlan(List<Span> open, boolean off, String comment) {

    static final DayPlan SILENT = new DayPlan(List.of(), false, null);

    DayPlan with(List<Span> more) {
        return new DayPlan(Stream.concat(open.stream(), more.stream()).toList(), off, comment);
    }

    DayPlan without(List<Span> closed, String why) {
        List<Span> left = open;
        for (Span cut : closed) {
            left = left.stream().flatMap(span -> span.without(cut)).toList();
        }
        return new DayPlan(left, true, why);
    }
}
