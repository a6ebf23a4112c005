package org.workercare.station.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides whether a rule speaks about a day. */
@FunctionalInterface
interface DaySelector {

    DaySelector EVERY_DAY = day -> true;

    boolean matches(LocalDate day);

    /** A selector of any of the parts; of every day if there are none. */
    static <T> DaySelector anyOf(List<T> parts, Function<T, DaySelector> selector) {
        if (parts == null || parts.isEmpty()) {
            return EVERY_DAY;
        }
        List<DaySelector> each = parts.stream().map(selector).toList();
        return each.size() == 1 ? each.getFirst() : day -> each.stream().anyMatch(one -> one.matches(day));
    }

    /** A selector of what all of them select. */
    static DaySelector allOf(DaySelector... selectors) {
        DaySelector[] each =
                Stream.of(selectors).filter(one -> one != EVERY_DAY).toArray(DaySelector[]::new);
        return each.length == 1
                ? each[0]
                : day -> {
                    for (DaySelector one : each) {
                        if (!one.matches(day)) {
                            return false;
                        }
                    }
                    return true;
                };
    }
}
