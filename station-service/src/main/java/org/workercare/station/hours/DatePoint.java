package org.workercare.station.hours;

import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.VarDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * An end of a range of dates: {@code Dec 25}, {@code Jan}, {@code Oct Su[-1]}, {@code easter}, each with offsets such as
 * {@code +Su} (the first Sunday after it) and {@code -2 days}.
 *
 * @param month used where the date names none: that of the range's beginning
 */
record DatePoint(DateWithOffset date, Month month) {

    boolean isWholeMonth() {
        return date.getVarDate() == null && date.getNthWeekDay() == null && date.undefinedDay();
    }

    LocalDate first(int year) {
        return isWholeMonth() ? yearMonth(year).atDay(1) : shifted(plain(year));
    }

    LocalDate last(int year) {
        return isWholeMonth() ? yearMonth(year).atEndOfMonth() : shifted(plain(year));
    }

    /** February 30 is in no year, a fifth Monday not in every month. */
    boolean existsIn(int year) {
        if (isWholeMonth() || date.getVarDate() != null) {
            return true;
        }
        LocalDate plain = plain(year);
        return plain.getMonth() == yearMonth(year).getMonth()
                && (date.getNthWeekDay() != null || plain.getDayOfMonth() == date.getDay());
    }

    private YearMonth yearMonth(int year) {
        return YearMonth.of(year, (date.getMonth() == null ? month : date.getMonth()).ordinal() + 1);
    }

    /** A day that the month does not have is its last. */
    private LocalDate plain(int year) {
        if (date.getVarDate() == VarDate.EASTER) {
            return Easter.in(year);
        }
        YearMonth in = yearMonth(year);
        if (date.getNthWeekDay() == null) {
            return in.atDay(Math.min(date.getDay(), in.lengthOfMonth()));
        }
        DayOfWeek weekDay = DayOfWeek.of(date.getNthWeekDay().ordinal() + 1);
        return in.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(date.getNth(), weekDay));
    }

    private LocalDate shifted(LocalDate plain) {
        LocalDate day = plain;
        if (date.getWeekDayOffset() != null) {
            DayOfWeek to = DayOfWeek.of(date.getWeekDayOffset().ordinal() + 1);
            day = day.with(
                    date.isWeekDayOffsetPositive() ? TemporalAdjusters.next(to) : TemporalAdjusters.previous(to));
        }
        return day.plusDays(date.getDayOffset());
    }
}
