package org.workercare.station.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;

/** Decides whether a rule of {@code opening_hours} speaks about a day. */
final class DaySelector {

    private static final int DAYS_A_WEEK = 7;

    private final Rule rule;
    private final Holidays holidays;

    DaySelector(Rule rule, Holidays holidays) {
        this.rule = rule;
        this.holidays = holidays;
    }

    boolean matches(LocalDate day) {
        return any(rule.getYears(), years -> inYears(years, day))
                && any(rule.getWeeks(), weeks -> inWeeks(weeks, day))
                && any(rule.getDates(), dates -> inDates(dates, day))
                && onDayOfWeekOrHoliday(day);
    }

    private static <T> boolean any(List<T> selectors, java.util.function.Predicate<T> matches) {
        return selectors == null || selectors.isEmpty() || selectors.stream().anyMatch(matches);
    }

    /** {@code PH,Mo-Fr}: either; {@code PH Mo-Fr}: a holiday on one of those days. */
    private boolean onDayOfWeekOrHoliday(LocalDate day) {
        boolean noHolidays = rule.getHolidays() == null || rule.getHolidays().isEmpty();
        boolean noDays = rule.getDays() == null || rule.getDays().isEmpty();
        if (noHolidays || noDays) {
            return any(rule.getHolidays(), h -> onHoliday(h, day)) && any(rule.getDays(), d -> onWeekDay(d, day));
        }
        boolean either = rule.getHolidays().stream().allMatch(Holiday::getUseAsWeekDay);
        boolean holiday = any(rule.getHolidays(), h -> onHoliday(h, day));
        boolean weekDay = any(rule.getDays(), d -> onWeekDay(d, day));
        return either ? holiday || weekDay : holiday && weekDay;
    }

    private boolean onHoliday(Holiday holiday, LocalDate day) {
        return holidays.includes(day.minusDays(holiday.getOffset()));
    }

    private static boolean onWeekDay(WeekDayRange range, LocalDate day) {
        LocalDate meant = day.minusDays(range.getOffset());
        int start = range.getStartDay().ordinal();
        int end = range.getEndDay() == null ? start : range.getEndDay().ordinal();
        int length = Math.floorMod(end - start, DAYS_A_WEEK);
        int position = Math.floorMod(meant.getDayOfWeek().getValue() - 1 - start, DAYS_A_WEEK);
        return position <= length && any(range.getNths(), nth -> isNth(nth, meant));
    }

    private static boolean isNth(Nth nth, LocalDate day) {
        int fromStart = (day.getDayOfMonth() - 1) / DAYS_A_WEEK + 1;
        int fromEnd = -((day.lengthOfMonth() - day.getDayOfMonth()) / DAYS_A_WEEK + 1);
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        return fromStart >= first && fromStart <= last || fromEnd == first;
    }

    private static boolean inYears(YearRange range, LocalDate day) {
        int start = range.getStartYear();
        int end = range.getEndYear() == YearRange.UNDEFINED_YEAR
                ? (range.isOpenEnded() ? Integer.MAX_VALUE : start)
                : range.getEndYear();
        return onStep(day.getYear(), start, end, range.getInterval());
    }

    private static boolean inWeeks(WeekRange range, LocalDate day) {
        int end = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? range.getStartWeek() : range.getEndWeek();
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        if (end < range.getStartWeek()) {
            return week >= range.getStartWeek() || week <= end;
        }
        return onStep(week, range.getStartWeek(), end, range.getInterval());
    }

    private static boolean onStep(int value, int start, int end, int interval) {
        return value >= start && value <= end && (interval <= 1 || (value - start) % interval == 0);
    }

    /** A range that ends before it starts goes over the turn of the year, unless both ends name their years. */
    private static boolean inDates(DateRange range, LocalDate day) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        int year = start.getYear() == YearRange.UNDEFINED_YEAR ? day.getYear() : start.getYear();
        if (start.isOpenEnded()) {
            return !day.isBefore(first(start, year));
        }
        if (start.getYear() != YearRange.UNDEFINED_YEAR) {
            int endYear = end.getYear() == YearRange.UNDEFINED_YEAR ? year : end.getYear();
            LocalDate from = first(start, year);
            LocalDate to = last(end, endYear, start);
            return between(day, from, to.isBefore(from) ? last(end, endYear + 1, start) : to);
        }
        LocalDate from = first(start, year);
        LocalDate to = last(end, year, start);
        return to.isBefore(from) ? !day.isBefore(from) || !day.isAfter(to) : between(day, from, to);
    }

    private static boolean between(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static LocalDate first(DateWithOffset date, int year) {
        YearMonth month =
                YearMonth.of(year, date.getMonth() == null ? 1 : date.getMonth().ordinal() + 1);
        if (date.getNthWeekDay() != null) {
            return nth(month, date.getNthWeekDay(), date.getNth());
        }
        return date.undefinedDay() ? month.atDay(1) : dayIn(month, date.getDay());
    }

    /** In {@code Feb 10-15} the end has no month of its own: it is the start's. */
    private static LocalDate last(DateWithOffset date, int year, DateWithOffset start) {
        var named = date.getMonth() == null ? start.getMonth() : date.getMonth();
        YearMonth month = YearMonth.of(year, named == null ? 12 : named.ordinal() + 1);
        if (date.getNthWeekDay() != null) {
            return nth(month, date.getNthWeekDay(), date.getNth());
        }
        return date.undefinedDay() ? month.atEndOfMonth() : dayIn(month, date.getDay());
    }

    /** February 29 of a common year is its last day. */
    private static LocalDate dayIn(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalDate nth(YearMonth month, WeekDay weekDay, int nth) {
        var dayOfWeek = java.time.DayOfWeek.of(weekDay.ordinal() + 1);
        return month.atDay(1).with(java.time.temporal.TemporalAdjusters.dayOfWeekInMonth(nth, dayOfWeek));
    }
}
