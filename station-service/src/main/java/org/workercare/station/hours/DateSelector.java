package org.workercare.station.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * {@code Dec 25}, {@code Nov-Feb}, {@code 2026 Nov 3-2027 Jan 5}, {@code easter -2 days-easter +1 day}, {@code Mar 1+}.
 *
 * <p>A range without years that ends before it begins goes over the turn of the year. One with years that does has no day.
 * An open end without a year ends with the year.
 */
final class DateSelector implements DaySelector {

    private static final int UNDEFINED = YearRange.UNDEFINED_YEAR;
    private static final int MONTHS = 12;

    private final DatePoint from;
    private final DatePoint to;
    private final boolean single;
    private final boolean openEnded;
    private final int step;
    private final int fromYear;
    private final int toYear;

    DateSelector(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        from = new DatePoint(start, start.getMonth());
        to = new DatePoint(end, start.getMonth() == null ? end.getMonth() : start.getMonth());
        single = range.getEndDate() == null;
        openEnded = start.isOpenEnded();
        step = range.getInterval();
        fromYear = start.getYear();
        toYear = end.getYear();
    }

    @Override
    public boolean matches(LocalDate day) {
        if (fromYear != UNDEFINED) {
            return begunIn(fromYear, day);
        }
        int year = day.getYear();
        return begunIn(year, day) || begunIn(year - 1, day) || begunIn(year + 1, day);
    }

    /** Whether the day belongs to the range that begins in that year; an offset may take it into another. */
    private boolean begunIn(int year, LocalDate day) {
        if (single && !from.existsIn(year)) {
            return false;
        }
        LocalDate first = from.first(year);
        return !day.isBefore(first) && !day.isAfter(lastOf(year, first)) && onStep(first, day);
    }

    private LocalDate lastOf(int year, LocalDate first) {
        if (openEnded) {
            return fromYear == UNDEFINED ? LocalDate.of(year, MONTHS, 31) : LocalDate.MAX;
        }
        if (toYear != UNDEFINED) {
            return to.last(toYear);
        }
        LocalDate last = to.last(year);
        return last.isBefore(first) && !single ? to.last(year + 1) : last;
    }

    /** Every so many months, which the grammar allows for whole months only. */
    private boolean onStep(LocalDate first, LocalDate day) {
        return step <= 1 || ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1)) % step == 0;
    }
}
