package org.workercare.station.hours;

import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;

/** {@code 2026}, {@code 2026-2030}, {@code 2020-2030/2}, {@code 2026+}; a range that ends before it begins has no day. */
record YearSelector(int first, int last, int step) implements DaySelector {

    static YearSelector of(YearRange range) {
        int first = range.getStartYear();
        int last = range.getEndYear() == YearRange.UNDEFINED_YEAR ? first : range.getEndYear();
        return new YearSelector(
                first, range.isOpenEnded() ? Integer.MAX_VALUE : last, Math.max(1, range.getInterval()));
    }

    @Override
    public boolean matches(LocalDate day) {
        int year = day.getYear();
        return year >= first && year <= last && (year - first) % step == 0;
    }
}
