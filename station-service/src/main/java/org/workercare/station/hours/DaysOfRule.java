package org.workercare.station.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import java.util.List;

/** Puts a rule's selectors of days together. */
final class DaysOfRule {

    private DaysOfRule() {}

    static DaySelector of(Rule rule, Holidays holidays) {
        return DaySelector.allOf(
                DaySelector.anyOf(rule.getYears(), YearSelector::of),
                DaySelector.anyOf(rule.getWeeks(), WeekSelector::of),
                DaySelector.anyOf(rule.getDates(), DateSelector::new),
                daysOfWeekAndHolidays(rule, holidays));
    }

    /** {@code PH,Mo-Fr} and {@code Mo-Fr,PH}: either; {@code PH Mo-Fr}: a holiday on one of those days. */
    private static DaySelector daysOfWeekAndHolidays(Rule rule, Holidays holidays) {
        List<Holiday> all = rule.getHolidays() == null ? List.of() : rule.getHolidays();
        if (rule.getDays() == null || rule.getDays().isEmpty()) {
            return DaySelector.anyOf(all, holiday -> HolidaySelector.of(holiday, holidays));
        }
        List<Holiday> narrowing =
                all.stream().filter(holiday -> !holiday.getUseAsWeekDay()).toList();
        List<HolidaySelector> besides = all.stream()
                .filter(Holiday::getUseAsWeekDay)
                .map(holiday -> HolidaySelector.of(holiday, holidays))
                .toList();
        DaySelector weekDays = DaySelector.anyOf(rule.getDays(), WeekDaySelector::of);
        DaySelector either = besides.isEmpty()
                ? weekDays
                : day -> weekDays.matches(day) || besides.stream().anyMatch(holiday -> holiday.matches(day));
        return DaySelector.allOf(
                DaySelector.anyOf(narrowing, holiday -> HolidaySelector.of(holiday, holidays)), either);
    }
}
