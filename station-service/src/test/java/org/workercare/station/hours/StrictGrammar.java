package org.workercare.station.hours;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walks the strict grammar of {@code OpeningHoursParser} 0.28.2 at random, every production of it with every alternative,
 * each about as likely as the next: years, weeks, dates with their offsets, holidays, weekdays, times by the clock and by
 * the sun, points in time, modifiers, comments, and the three separators.
 */
final class StrictGrammar {

    private static final String[] WEEK_DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] EVENTS = {"dawn", "sunrise", "sunset", "dusk"};

    private final Random random;

    StrictGrammar(long seed) {
        random = new Random(seed);
    }

    String rules() {
        StringBuilder text = new StringBuilder(rule());
        while (random.nextInt(3) == 0) {
            text.append(one(", ", "; ", " || ")).append(rule());
        }
        return text.toString();
    }

    private String rule() {
        if (random.nextInt(20) == 0) {
            return words("24/7", modifier());
        }
        String wide = random.nextInt(12) == 0
                ? comment() + ":"
                : words(maybe(this::years), maybe(this::weeks), maybe(this::dates)) + one("", "", ":");
        return words(wide.equals(":") ? "" : wide, maybe(this::days), maybe(this::times), modifier());
    }

    private String modifier() {
        return words(one("", "", "", "open", "closed", "off", "unknown"), one("", "", comment()));
    }

    private String comment() {
        return "\"" + one("按预约", "ring the bell", "凭工会卡") + "\"";
    }

    private String years() {
        return list(() -> one(year(), year() + "-" + year() + one("", "/" + between(1, 4)), year() + "+"));
    }

    private String year() {
        return String.valueOf(between(1900, 2199));
    }

    private String weeks() {
        return "week " + list(() -> one(week(), week() + "-" + week() + one("", "/" + between(1, 9))));
    }

    private String week() {
        return "%02d".formatted(between(1, 54));
    }

    private String dates() {
        return list(() -> switch (random.nextInt(5)) {
            case 0 -> date();
            case 1 -> date() + "-" + date();
            case 2 -> one(MONTHS) + "-" + one(MONTHS) + one("", "/" + between(1, 6));
            case 3 -> date() + "+";
            default -> one(MONTHS);
        });
    }

    private String date() {
        String plain = words(one("", "", year()), one(one(MONTHS) + " " + two(between(1, 31)), nthOfMonth(), "easter"));
        return plain + one("", "", one("+", "-") + one(WEEK_DAYS)) + one("", "", offset());
    }

    private String nthOfMonth() {
        return one(MONTHS) + " " + one(WEEK_DAYS) + "[" + one("", "-") + between(1, 5) + "]";
    }

    private String offset() {
        int days = between(1, 60);
        return " " + one("+", "-") + days + (days == 1 ? " day" : " days");
    }

    private String days() {
        return one(holidays(), weekDays(), holidays() + one(" ", ",") + weekDays(), weekDays() + "," + holidays());
    }

    private String holidays() {
        return list(() -> one("PH", "SH") + one("", "", offset()));
    }

    private String weekDays() {
        return list(() -> one(
                one(WEEK_DAYS),
                one(WEEK_DAYS) + "-" + one(WEEK_DAYS),
                one(WEEK_DAYS) + "[" + list(this::nth) + "]" + one("", offset())));
    }

    private String nth() {
        return one(one("", "-") + between(1, 5), between(1, 5) + "-" + between(1, 5));
    }

    private String times() {
        return list(() -> switch (random.nextInt(6)) {
            case 0 -> start();
            case 1 -> start() + "+";
            case 2 -> start() + "-" + end() + "+";
            case 3 -> start() + "-" + end() + "/" + one("01:30", "00:20", "45");
            default -> start() + "-" + end();
        });
    }

    private String start() {
        return one(clock(24), clock(24), sun());
    }

    private String end() {
        return one(clock(48), clock(48), sun());
    }

    private String clock(int lastHour) {
        return two(between(0, lastHour)) + ":" + two(between(0, 59));
    }

    private String sun() {
        return one(one(EVENTS), "(" + one(EVENTS) + one("+", "-") + clock(5) + ")");
    }

    private String list(Supplier<String> element) {
        return Stream.generate(element).limit(one(1, 1, 1, 2, 3)).collect(Collectors.joining(","));
    }

    private String maybe(Supplier<String> part) {
        return random.nextBoolean() ? part.get() : "";
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }

    private static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
