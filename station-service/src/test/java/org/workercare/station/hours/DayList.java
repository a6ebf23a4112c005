package org.workercare.station.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Days that a random selector names, written down one by one: no predicate, no arithmetic shared with the evaluation.
 *
 * @param text the selector in OSM's syntax
 * @param days by number of days since {@link #FIRST}
 */
record DayList(String text, BitSet days) {

    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2033, 12, 31);
    private static final int COUNT = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
    private static final String[] WEEK_DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    /** As printed in almanacs. */
    private static final Map<Integer, LocalDate> EASTER = Map.ofEntries(
            Map.entry(2019, LocalDate.of(2019, 4, 21)),
            Map.entry(2020, LocalDate.of(2020, 4, 12)),
            Map.entry(2021, LocalDate.of(2021, 4, 4)),
            Map.entry(2022, LocalDate.of(2022, 4, 17)),
            Map.entry(2023, LocalDate.of(2023, 4, 9)),
            Map.entry(2024, LocalDate.of(2024, 3, 31)),
            Map.entry(2025, LocalDate.of(2025, 4, 20)),
            Map.entry(2026, LocalDate.of(2026, 4, 5)),
            Map.entry(2027, LocalDate.of(2027, 3, 28)),
            Map.entry(2028, LocalDate.of(2028, 4, 16)),
            Map.entry(2029, LocalDate.of(2029, 4, 1)),
            Map.entry(2030, LocalDate.of(2030, 4, 21)),
            Map.entry(2031, LocalDate.of(2031, 4, 13)),
            Map.entry(2032, LocalDate.of(2032, 3, 28)),
            Map.entry(2033, LocalDate.of(2033, 4, 17)),
            Map.entry(2034, LocalDate.of(2034, 4, 9)));

    boolean has(LocalDate day) {
        return days.get((int) (day.toEpochDay() - FIRST.toEpochDay()));
    }

    static DayList random(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> everyDay();
            case 1, 2, 3 -> weekDays(random);
            case 4 -> nthWeekDay(random);
            case 5 -> months(random);
            case 6 -> dates(random);
            case 7 -> week(random);
            case 8 -> aroundEaster(random);
            default -> holidays(random);
        };
    }

    private static DayList everyDay() {
        BitSet all = new BitSet();
        all.set(0, COUNT);
        return new DayList("", all);
    }

    private static DayList weekDays(Random random) {
        int first = random.nextInt(7);
        int last = random.nextInt(7);
        List<DayOfWeek> named = new java.util.ArrayList<>(List.of(DayOfWeek.of(first + 1)));
        for (int i = first; i != last; ) {
            i = (i + 1) % 7;
            named.add(DayOfWeek.of(i + 1));
        }
        BitSet days = new BitSet();
        FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> named.contains(day.getDayOfWeek()))
                .forEach(day -> add(days, day));
        return new DayList(first == last ? WEEK_DAYS[first] : WEEK_DAYS[first] + "-" + WEEK_DAYS[last], days);
    }

    private static DayList nthWeekDay(Random random) {
        DayOfWeek weekDay = DayOfWeek.of(random.nextInt(7) + 1);
        int nth = 1 + random.nextInt(4);
        boolean last = random.nextBoolean();
        BitSet days = new BitSet();
        for (LocalDate month = FIRST; month.isBefore(LAST); month = month.plusMonths(1)) {
            List<LocalDate> those = month.datesUntil(month.plusMonths(1))
                    .filter(day -> day.getDayOfWeek() == weekDay)
                    .toList();
            add(days, those.get(last ? those.size() - nth : nth - 1));
        }
        String name = WEEK_DAYS[weekDay.ordinal()];
        return new DayList(name + "[" + (last ? -nth : nth) + "]", days);
    }

    private static DayList months(Random random) {
        int first = random.nextInt(12);
        int last = random.nextInt(12);
        BitSet days = new BitSet();
        for (int year = 2019; year <= 2033; year++) {
            LocalDate from = LocalDate.of(year, first + 1, 1);
            LocalDate to =
                    LocalDate.of(last < first ? year + 1 : year, last + 1, 1).plusMonths(1);
            from.datesUntil(to).forEach(day -> add(days, day));
        }
        return new DayList(MONTHS[first] + "-" + MONTHS[last], days);
    }

    private static DayList dates(Random random) {
        LocalDate from = LocalDate.of(2022 + random.nextInt(9), 1, 1).plusDays(random.nextInt(365));
        LocalDate to = from.plusDays(random.nextInt(100));
        BitSet days = new BitSet();
        from.datesUntil(to.plusDays(1)).forEach(day -> add(days, day));
        return new DayList(dated(from) + "-" + dated(to), days);
    }

    private static String dated(LocalDate day) {
        return "%d %s %02d".formatted(day.getYear(), MONTHS[day.getMonthValue() - 1], day.getDayOfMonth());
    }

    /** Week 1 is that of January 4. */
    private static DayList week(Random random) {
        int first = 1 + random.nextInt(51);
        int last = first + random.nextInt(53 - first);
        BitSet days = new BitSet();
        for (int year = 2019; year <= 2033; year++) {
            LocalDate monday = LocalDate.of(year, 1, 4);
            while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
                monday = monday.minusDays(1);
            }
            monday.plusWeeks(first - 1).datesUntil(monday.plusWeeks(last)).forEach(day -> add(days, day));
        }
        return new DayList("week %02d-%02d".formatted(first, last), days);
    }

    private static DayList aroundEaster(Random random) {
        int before = 1 + random.nextInt(60);
        int after = 1 + random.nextInt(60);
        BitSet days = new BitSet();
        EASTER.values().forEach(easter -> easter.minusDays(before)
                .datesUntil(easter.plusDays(after + 1))
                .forEach(day -> add(days, day)));
        return new DayList("easter -%d days-easter +%d days".formatted(before, after), days);
    }

    private static DayList holidays(Random random) {
        int offset = random.nextInt(3) - 1;
        BitSet days = new BitSet();
        FIRST.minusDays(1)
                .datesUntil(LAST)
                .filter(Holidays.ofChina()::includes)
                .forEach(day -> add(days, day.plusDays(offset)));
        return new DayList(offset == 0 ? "PH" : "PH %+d day".formatted(offset), days);
    }

    private static void add(BitSet days, LocalDate day) {
        if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
            days.set((int) (day.toEpochDay() - FIRST.toEpochDay()));
        }
    }
}
