package org.workercare.station.hours;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Public holidays of China, and the weekend days worked in exchange.
 *
 * <p>Years for which the State Council has published its arrangement are taken from {@code /holidays/china.csv}. For any
 * other year only the statutory days with a fixed date are known (全国年节及纪念日放假办法, as of 2025): the rest of such a
 * year is not decided, and every answer that leans on it says so.
 */
public final class Holidays {

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    private static final Holidays CHINA = load();

    private final Map<LocalDate, CalendarDay> days = new HashMap<>();
    private final Set<Integer> arrangedYears = new HashSet<>();

    private Holidays() {}

    public static Holidays ofChina() {
        return CHINA;
    }

    /** Whether it is known to be a public holiday. */
    public boolean includes(LocalDate day) {
        CalendarDay known = on(day);
        return known != null && known.kind() == CalendarDay.Kind.PUBLIC_HOLIDAY;
    }

    /** Whether anybody can tell yet if the day is a holiday. */
    public boolean decides(LocalDate day) {
        return arrangedYears.contains(day.getYear()) || on(day) != null;
    }

    /** What is known to be special about the day, or null. */
    public CalendarDay on(LocalDate day) {
        CalendarDay arranged = days.get(day);
        if (arranged != null || arrangedYears.contains(day.getYear())) {
            return arranged;
        }
        String fixed = FIXED.get(MonthDay.from(day));
        return fixed == null ? null : new CalendarDay(CalendarDay.Kind.PUBLIC_HOLIDAY, fixed);
    }

    private static Holidays load() {
        Holidays holidays = new Holidays();
        try (var in = Holidays.class.getResourceAsStream("/holidays/china.csv");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(holidays::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holidays;
    }

    private void add(String line) {
        String[] fields = line.split(",");
        var kind = fields[0].equals("off") ? CalendarDay.Kind.PUBLIC_HOLIDAY : CalendarDay.Kind.MAKE_UP_WORKDAY;
        LocalDate first = LocalDate.parse(fields[1]);
        LocalDate last = LocalDate.parse(fields[2]);
        Stream<LocalDate> each = first.datesUntil(last.plusDays(1));
        each.forEach(day -> days.put(day, new CalendarDay(kind, fields[3])));
        arrangedYears.add(last.getYear());
    }
}
