package org.workercare.station.hours;

import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code Mo}, {@code Mo-Fr}, {@code Fr-Mo}, {@code Mo[1]}, {@code Su[-1] +1 day}.
 *
 * @param first 0 for Monday
 * @param length days after the first that belong to it
 * @param offset days by which what is meant lies before
 */
record WeekDaySelector(int first, int length, List<Nth> nths, int offset) implements DaySelector {

    private static final int DAYS_A_WEEK = 7;

    static WeekDaySelector of(WeekDayRange range) {
        int first = range.getStartDay().ordinal();
        int last = range.getEndDay() == null ? first : range.getEndDay().ordinal();
        List<Nth> nths = range.getNths() == null ? List.of() : range.getNths();
        return new WeekDaySelector(first, Math.floorMod(last - first, DAYS_A_WEEK), nths, range.getOffset());
    }

    @Override
    public boolean matches(LocalDate day) {
        LocalDate meant = offset == 0 ? day : day.minusDays(offset);
        int position = Math.floorMod(meant.getDayOfWeek().ordinal() - first, DAYS_A_WEEK);
        return position <= length && (nths.isEmpty() || nths.stream().anyMatch(nth -> isNth(nth, meant)));
    }

    /** {@code [1]}, {@code [-1]}, {@code [1-3]}, {@code [2--1]}: from the month's beginning, or from its end if negative. */
    private static boolean isNth(Nth nth, LocalDate day) {
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        int fromStart = (day.getDayOfMonth() - 1) / DAYS_A_WEEK + 1;
        int fromEnd = -((day.lengthOfMonth() - day.getDayOfMonth()) / DAYS_A_WEEK + 1);
        boolean afterFirst = first > 0 ? fromStart >= first : fromEnd >= first;
        boolean beforeLast = last > 0 ? fromStart <= last : fromEnd <= last;
        return first < 0 && last > 0 ? afterFirst || beforeLast : afterFirst && beforeLast;
    }
}
