package org.workercare.station.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

/** Reads hours strictly and refuses, with the reason, what cannot be decided here. */
final class HoursReader {

    private static final int LONGEST = 1000;

    private HoursReader() {}

    /** @throws UnreadableHoursException with the reason */
    static List<Rule> read(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new UnreadableHoursException("hours are 1 to " + LONGEST + " characters");
        }
        try {
            List<Rule> rules = new OpeningHoursParser(new StringReader(text)).rules(true, false);
            rules.forEach(HoursReader::requireDecidable);
            return rules;
        } catch (OpeningHoursParseException | ch.poole.openinghoursparser.TokenMgrError e) {
            throw new UnreadableHoursException("not in the syntax of OSM opening_hours");
        }
    }

    private static void requireDecidable(Rule rule) {
        refuseIf(
                rule.getModifier() != null && rule.getModifier().getModifier() == RuleModifier.Modifier.UNKNOWN,
                "unknown says neither open nor closed");
        refuseIf(rule.isEmpty() && rule.getModifier() == null, "a rule with only a comment says nothing");
        each(rule.getTimes()).forEach(HoursReader::requireDecidable);
        each(rule.getHolidays()).forEach(HoursReader::requireDecidable);
        each(rule.getDates()).forEach(HoursReader::requireDecidable);
    }

    private static void requireDecidable(TimeSpan span) {
        refuseIf(span.getStartEvent() != null || span.getEndEvent() != null, "sunrise and sunset are not evaluated");
        refuseIf(span.isOpenEnded(), "an open end says nothing about closing");
        refuseIf(span.getInterval() != 0, "points in time are no hours");
        refuseIf(span.getEnd() == TimeSpan.UNDEFINED_TIME, "a point in time is no hours");
    }

    private static void requireDecidable(Holiday holiday) {
        refuseIf(holiday.getType() == Holiday.Type.SH, "school holidays differ from place to place");
    }

    private static void requireDecidable(DateRange range) {
        refuseIf(range.getInterval() != 0, "dates every so many days are not evaluated");
        Stream.of(range.getStartDate(), range.getEndDate() == null ? range.getStartDate() : range.getEndDate())
                .forEach(HoursReader::requireDecidable);
    }

    private static void requireDecidable(DateWithOffset date) {
        refuseIf(date.getVarDate() != null, "Easter is not evaluated");
        refuseIf(date.getWeekDayOffset() != null || date.getDayOffset() != 0, "dates with an offset are not evaluated");
    }

    private static void refuseIf(boolean undecidable, String reason) {
        if (undecidable) {
            throw new UnreadableHoursException(reason);
        }
    }

    private static <T> Stream<T> each(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
