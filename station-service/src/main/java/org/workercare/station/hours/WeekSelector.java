package org.workercare.station.hours;

import ch.poole.openinghoursparser.WeekRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** {@code week 10}, {@code week 01-53/2}, {@code week 50-03}: weeks of ISO 8601; a range goes on over the turn of the year. */
record WeekSelector(int first, int last, int step) implements DaySelector {

    static WeekSelector of(WeekRange range) {
        int first = range.getStartWeek();
        int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
        return new WeekSelector(first, last, Math.max(1, range.getInterval()));
    }

    @Override
    public boolean matches(LocalDate day) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        if (first <= last) {
            return week >= first && week <= last && (week - first) % step == 0;
        }
        return week >= first
                ? (week - first) % step == 0
                : week <= last && (week + weeksBefore(day) - first) % step == 0;
    }

    /** How many weeks the year before had, from which the count goes on. */
    private static int weeksBefore(LocalDate day) {
        int weekYear = day.get(IsoFields.WEEK_BASED_YEAR);
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(weekYear - 1, 7, 1))
                .getMaximum();
    }
}
