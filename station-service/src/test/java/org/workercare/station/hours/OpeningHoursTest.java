package org.workercare.station.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OpeningHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** One shift on some days of the week; minutes of the day, over midnight if it ends before it starts. */
    record Shift(int firstDay, int days, int start, int end) {

        String text() {
            String[] names = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
            String range = days == 1 ? names[firstDay] : names[firstDay] + "-" + names[(firstDay + days - 1) % 7];
            return range + " %02d:%02d-%02d:%02d".formatted(start / 60, start % 60, end / 60, end % 60);
        }

        boolean isOn(LocalDate day) {
            return Math.floorMod(day.getDayOfWeek().getValue() - 1 - firstDay, 7) < days;
        }

        /** By the definition: some minute of a day it is on, or of the night after. */
        boolean covers(LocalDateTime at) {
            int minute = at.getHour() * 60 + at.getMinute();
            LocalDate day = at.toLocalDate();
            return end > start
                    ? isOn(day) && minute >= start && minute < end
                    : isOn(day) && minute >= start || isOn(day.minusDays(1)) && minute < end;
        }
    }

    @Provide
    Arbitrary<Shift> shifts() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 1439);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 6),
                        minutes,
                        minutes)
                .as(Shift::new)
                .filter(shift -> shift.start() != shift.end());
    }

    @Property
    void a_shift_is_open_exactly_in_its_minutes_over_midnight_too(
            @ForAll("shifts") Shift shift, @ForAll @IntRange(max = 20 * 1440) int minute) {
        LocalDateTime at = MONDAY.atStartOfDay().plusMinutes(minute);
        assertThat(OpeningHours.parse(shift.text()).isOpen(china(at))).isEqualTo(shift.covers(at));
    }

    @Property
    void the_answer_holds_until_the_moment_it_names_and_changes_then(
            @ForAll("shifts") Shift shift, @ForAll @IntRange(max = 20 * 1440) int minute) {
        LocalDateTime at = MONDAY.atStartOfDay().plusMinutes(minute);
        Opening opening = OpeningHours.parse(shift.text()).at(china(at));
        LocalDateTime until =
                opening.until().atZoneSameInstant(OpeningHours.ZONE).toLocalDateTime();
        assertThat(until).isAfter(at);
        assertThat(shift.covers(until)).isNotEqualTo(opening.open());
        for (LocalDateTime step = at; step.isBefore(until); step = step.plusMinutes(7)) {
            assertThat(shift.covers(step)).isEqualTo(opening.open());
        }
    }

    @Property
    void the_last_rule_that_speaks_about_a_day_has_it(
            @ForAll("shifts") Shift first, @ForAll("shifts") Shift second, @ForAll @IntRange(max = 13) int days) {
        LocalDate day = MONDAY.plusDays(days);
        OpeningHours both = OpeningHours.parse(first.text() + "; " + second.text());
        Shift speaking = second.isOn(day) ? second : first;
        Shift theNightBefore = second.isOn(day.minusDays(1)) ? second : first;
        IntStream.range(0, 48).forEach(half -> {
            LocalDateTime at = day.atStartOfDay().plusMinutes(half * 30);
            boolean fromToday = speaking.isOn(day)
                    && at.getHour() * 60 + at.getMinute() >= speaking.start()
                    && (speaking.end() < speaking.start() || at.getHour() * 60 + at.getMinute() < speaking.end());
            boolean fromYesterday = theNightBefore.isOn(day.minusDays(1))
                    && theNightBefore.end() < theNightBefore.start()
                    && at.getHour() * 60 + at.getMinute() < theNightBefore.end();
            assertThat(both.isOpen(china(at))).isEqualTo(fromToday || fromYesterday);
        });
    }

    @Example
    void round_the_clock_never_ends() {
        Opening opening = OpeningHours.parse("24/7").at(at("2026-11-23T03:00"));
        assertThat(opening).isEqualTo(new Opening(true, Opening.Reason.OPEN, null, null, null, null, null));
    }

    @Example
    void new_years_eve_goes_on_over_midnight_and_the_turn_of_the_year() {
        OpeningHours hours = OpeningHours.parse("Dec 31 22:00-26:00");
        assertThat(hours.isOpen(at("2027-01-01T01:59"))).isTrue();
        assertThat(hours.isOpen(at("2027-01-01T02:00"))).isFalse();
        assertThat(hours.isOpen(at("2026-12-31T21:59"))).isFalse();
    }

    @Example
    void a_winter_range_goes_over_the_turn_of_the_year() {
        OpeningHours hours = OpeningHours.parse("Nov-Feb 10:00-12:00");
        assertThat(hours.isOpen(at("2026-12-15T11:00"))).isTrue();
        assertThat(hours.isOpen(at("2027-02-28T11:00"))).isTrue();
        assertThat(hours.isOpen(at("2027-03-01T11:00"))).isFalse();
    }

    @Example
    void public_holidays_are_those_of_china() {
        OpeningHours hours = OpeningHours.parse("Mo-Su 08:00-22:00; PH 10:00-18:00");
        assertThat(hours.isOpen(at("2026-02-17T09:00"))).as("春节").isFalse();
        assertThat(hours.isOpen(at("2026-02-24T09:00"))).as("节后").isTrue();
        assertThat(hours.isOpen(at("2023-10-06T09:00"))).as("2023 国庆").isFalse();
        assertThat(hours.isOpen(at("2025-10-08T09:00"))).as("2025 国庆中秋").isFalse();
        assertThat(hours.isOpen(at("2031-10-01T09:00"))).as("尚未公布的年份按法定日期").isFalse();
    }

    @Example
    void an_exception_by_date_takes_the_day_over_and_says_why() {
        OpeningHours hours = OpeningHours.parse("08:00-22:00; 2026 Nov 24 off \"停电\"");
        Opening closed = hours.at(at("2026-11-24T12:00"));
        assertThat(closed.reason()).isEqualTo(Opening.Reason.EXCEPTION);
        assertThat(closed.comment()).isEqualTo("停电");
        assertThat(closed.until()).isEqualTo(at("2026-11-25T08:00"));
        assertThat(hours.isOpen(at("2027-11-24T12:00"))).isTrue();
    }

    @Example
    void additive_rules_add_and_off_with_times_cuts_out() {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 08:00-12:00, Mo 14:00-18:00; We 10:00-11:00 off");
        assertThat(hours.isOpen(at("2026-11-23T09:00"))).isTrue();
        assertThat(hours.isOpen(at("2026-11-23T15:00"))).isTrue();
        assertThat(hours.isOpen(at("2026-11-24T15:00"))).isFalse();
        assertThat(hours.isOpen(at("2026-11-25T10:30"))).isFalse();
        assertThat(hours.isOpen(at("2026-11-25T11:00"))).isTrue();
    }

    @Example
    void the_first_monday_of_the_month_and_the_last_friday() {
        OpeningHours hours = OpeningHours.parse("Mo[1] 09:00-10:00; Fr[-1] 09:00-10:00");
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (; day.getYear() == 2026; day = day.plusDays(1)) {
            boolean firstMonday = day.getDayOfWeek() == DayOfWeek.MONDAY && day.getDayOfMonth() <= 7;
            boolean lastFriday =
                    day.getDayOfWeek() == DayOfWeek.FRIDAY && day.getDayOfMonth() > day.lengthOfMonth() - 7;
            assertThat(hours.isOpen(china(day.atTime(9, 30))))
                    .as(day.toString())
                    .isEqualTo(firstMonday || lastFriday);
        }
    }

    @Example
    void a_holidays_night_begins_on_the_holiday_and_falls_with_it() {
        OpeningHours hours = OpeningHours.parse("Mo-Su 20:00-04:00; PH off");
        assertThat(hours.isOpen(at("2026-10-01T02:00")))
                .as("the night before goes on")
                .isTrue();
        assertThat(hours.isOpen(at("2026-10-08T02:00")))
                .as("the holiday's last night")
                .isFalse();
        assertThat(hours.at(at("2026-10-01T12:00")).reason()).isEqualTo(Opening.Reason.HOLIDAY);
        assertThat(hours.at(at("2026-10-01T12:00")).opensAt()).isEqualTo(at("2026-10-08T20:00"));
    }

    @Example
    void a_day_worked_for_a_holiday_is_named_and_keeps_the_hours_of_its_weekday() {
        Opening saturday = OpeningHours.parse("Mo-Fr 09:00-17:00").at(at("2026-10-10T10:00"));
        assertThat(saturday.open()).isFalse();
        assertThat(saturday.day()).isEqualTo(new CalendarDay(CalendarDay.Kind.MAKE_UP_WORKDAY, "国庆节"));
    }

    @Example
    void what_nobody_has_published_is_told_not_guessed() {
        OpeningHours hours = OpeningHours.parse("Mo-Su 08:00-22:00; PH off");
        assertThat(hours.at(at("2031-02-03T09:00")).assumes())
                .isEqualTo(Opening.Assumption.PUBLIC_HOLIDAYS_NOT_PUBLISHED);
        assertThat(hours.at(at("2031-10-01T09:00")).assumes()).as("by law").isNull();
        assertThat(hours.at(at("2026-02-03T09:00")).assumes()).isNull();
        assertThat(OpeningHours.parse("08:00-22:00; SH 10:00-16:00")
                        .at(at("2026-07-20T09:00"))
                        .assumes())
                .isEqualTo(Opening.Assumption.SCHOOL_HOLIDAYS_NOT_KNOWN);
    }

    @Example
    void what_depends_is_neither_open_nor_closed() {
        for (String text : List.of("\"按预约\"", "Mo-Su 08:00-10:00 unknown", "08:00+", "07:00-08:30+", "|| unknown")) {
            Opening opening = OpeningHours.parse(text).at(at("2026-11-23T09:00"));
            assertThat(opening.open()).as(text).isFalse();
            assertThat(opening.reason()).as(text).isEqualTo(Opening.Reason.UNKNOWN);
        }
        assertThat(OpeningHours.parse("Mo-Fr 08:00-12:00 || \"打电话\"")
                        .at(at("2026-11-23T13:00"))
                        .comment())
                .isEqualTo("打电话");
    }

    @Example
    void good_friday_advent_and_the_weekday_after_a_date() {
        assertThat(OpeningHours.parse("easter -2 days off; 10:00-12:00").isOpen(at("2026-04-03T11:00")))
                .as("a later rule takes the day over")
                .isTrue();
        assertThat(OpeningHours.parse("10:00-12:00; easter -2 days off").isOpen(at("2026-04-03T11:00")))
                .isFalse();
        OpeningHours advent = OpeningHours.parse("Dec 25-Su -21 days 10:00-12:00");
        assertThat(advent.isOpen(at("2026-11-29T11:00"))).isTrue();
        assertThat(advent.isOpen(at("2022-11-27T11:00"))).isTrue();
        assertThat(OpeningHours.parse("Oct Su[-1]-Mar Su[-1] 10:00-12:00").isOpen(at("2026-10-24T11:00")))
                .isFalse();
        assertThat(OpeningHours.parse("Feb 29 off; Mar 01 off").isOpen(at("2027-02-28T11:00")))
                .isFalse();
        assertThat(OpeningHours.parse("10:00-12:00; Feb 29 off").isOpen(at("2027-02-28T11:00")))
                .as("a common year has no such day")
                .isTrue();
    }

    @Example
    void the_sun_rises_where_the_site_is() {
        OpeningHours hours = OpeningHours.parse("sunrise-(sunset+01:00)");
        var beijing = new org.workercare.station.place.Place(39.9, 116.4);
        var kashgar = new org.workercare.station.place.Place(39.47, 75.99);
        assertThat(hours.at(beijing).isOpen(at("2026-06-21T05:00")))
                .as("04:46 in Beijing")
                .isTrue();
        assertThat(hours.at(beijing).isOpen(at("2026-06-21T04:40"))).isFalse();
        assertThat(hours.at(kashgar).isOpen(at("2026-06-21T07:20")))
                .as("07:29 in Kashgar")
                .isFalse();
        assertThat(hours.at(kashgar).isOpen(at("2026-06-21T07:40"))).isTrue();
        var pole = new org.workercare.station.place.Place(90, 0);
        assertThat(hours.at(pole).isOpen(at("2026-06-21T03:00"))).isTrue();
        assertThat(hours.at(pole).at(at("2026-12-21T12:00")).open()).isFalse();
    }

    @Example
    void summer_time_leaves_out_an_hour_and_repeats_one() {
        OpeningHours berlin = OpeningHours.parse("02:00-03:00").in(java.time.ZoneId.of("Europe/Berlin"));
        assertThat(berlin.isOpen(OffsetDateTime.parse("2026-03-29T01:30:00Z")))
                .as("no such hour")
                .isFalse();
        assertThat(berlin.at(OffsetDateTime.parse("2026-03-28T23:00:00Z")).opensAt())
                .isEqualTo(OffsetDateTime.parse("2026-03-30T00:00:00Z"));
        assertThat(berlin.at(OffsetDateTime.parse("2026-10-25T00:30:00Z")).until())
                .as("twice two o'clock")
                .isEqualTo(OffsetDateTime.parse("2026-10-25T02:00:00Z"));
    }

    @Example
    void what_is_no_hours_is_refused_with_the_reason() {
        for (String text : List.of(
                "sometimes",
                "",
                "25:00-26:00",
                "Mo 8-10",
                "; ;",
                "2999 Jan 01 off",
                "PH +9999 days off",
                "99999999999 off",
                "x".repeat(10_001))) {
            assertThatThrownBy(() -> OpeningHours.parse(text))
                    .as(text)
                    .isInstanceOf(UnreadableHoursException.class)
                    .hasMessageMatching(".{10,}");
        }
    }

    private static OffsetDateTime at(String local) {
        return china(LocalDateTime.parse(local));
    }

    private static OffsetDateTime china(LocalDateTime local) {
        return local.atZone(OpeningHours.ZONE).toOffsetDateTime();
    }
}
