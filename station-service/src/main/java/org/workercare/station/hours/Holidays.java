package org.workercare.station.hours;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;

/**
 * Public holidays of China.
 *
 * <p>Years for which the State Council has published its arrangement are taken from {@code /holidays/china.csv}. For any
 * other year only the statutory days with a fixed date are known (全国年节及纪念日放假办法, as of 2025).
 */
public final class Holidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private static final Holidays CHINA = load();

    private final Set<LocalDate> days = new HashSet<>();
    private final Set<Integer> arrangedYears = new HashSet<>();

    private Holidays() {}

    public static Holidays ofChina() {
        return CHINA;
    }

    public boolean includes(LocalDate day) {
        return arrangedYears.contains(day.getYear()) || days.contains(day)
                ? days.contains(day)
                : FIXED.contains(MonthDay.from(day));
    }

    private static Holidays load() {
        Holidays holidays = new Holidays();
        try (var in = Holidays.class.getResourceAsStream("/holidays/china.csv");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith("off,")).forEach(holidays::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holidays;
    }

    private void add(String line) {
        String[] fields = line.split(",");
        LocalDate first = LocalDate.parse(fields[1]);
        LocalDate last = LocalDate.parse(fields[2]);
        first.datesUntil(last.plusDays(1)).forEach(days::add);
        arrangedYears.add(last.getYear());
    }
}
