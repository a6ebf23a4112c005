package org.workercare.platform.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days from {@code from} up to, and without, {@code until}.
 *
 * @param from the first day
 * @param until the day after the last
 */
public record DateRange(LocalDate from, LocalDate until) {

    /** @throws IllegalArgumentException if the range holds no day */
    public DateRange {
        if (from == null || until == null || !from.isBefore(until)) {
            throw new IllegalArgumentException("a range of dates ends after it begins");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean overlaps(DateRange other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }
}
