package org.workercare.station.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.YearRange;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads hours strictly and refuses, with the reason, what no calendar can count with. */
final class HoursReader {

    private static final int LONGEST = 10_000;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_OFFSET = 366;

    private HoursReader() {}

    /**
     * The rules that say something.
     *
     * @throws UnreadableHoursException with the reason
     */
    static List<Rule> read(String text) {
        refuseIf(
                text == null || text.isBlank() || text.length() > LONGEST, "hours are 1 to " + LONGEST + " characters");
        List<Rule> rules =
                parse(text).stream().filter(HoursReader::saysSomething).toList();
        refuseIf(rules.isEmpty(), "hours without a rule say nothing");
        rules.forEach(HoursReader::requireSense);
        return rules;
    }

    private static List<Rule> parse(String text) {
        try {
            return new OpeningHoursParser(new StringReader(text)).rules(true, false);
        } catch (OpeningHoursParseException | TokenMgrError | NumberFormatException e) {
            throw new UnreadableHoursException("not in the syntax of OSM opening_hours");
        }
    }

    private static boolean saysSomething(Rule rule) {
        return !rule.isEmpty() || rule.getModifier() != null || rule.getComment() != null;
    }

    private static void requireSense(Rule rule) {
        IntStream years = Stream.concat(
                        each(rule.getYears()).flatMap(range -> Stream.of(range.getStartYear(), range.getEndYear())),
                        ends(rule).map(DateWithOffset::getYear))
                .mapToInt(Integer::intValue);
        refuseIf(years.anyMatch(year -> year != YearRange.UNDEFINED_YEAR && year > LAST_YEAR), "a year after 2200");
        IntStream offsets = Stream.of(
                        ends(rule).map(DateWithOffset::getDayOffset),
                        each(rule.getHolidays()).map(Holiday::getOffset),
                        each(rule.getDays()).map(WeekDayRange::getOffset))
                .flatMap(offset -> offset)
                .mapToInt(Math::abs);
        refuseIf(offsets.anyMatch(days -> days > LONGEST_OFFSET), "an offset of more than a year");
    }

    private static Stream<DateWithOffset> ends(Rule rule) {
        return each(rule.getDates()).flatMap(HoursReader::ends);
    }

    private static Stream<DateWithOffset> ends(DateRange range) {
        return range.getEndDate() == null
                ? Stream.of(range.getStartDate())
                : Stream.of(range.getStartDate(), range.getEndDate());
    }

    private static void refuseIf(boolean senseless, String reason) {
        if (senseless) {
            throw new UnreadableHoursException(reason);
        }
    }

    private static <T> Stream<T> each(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
