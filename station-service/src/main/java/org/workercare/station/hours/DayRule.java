package org.workercare.station.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One rule of the hours, ready to be asked about a day. */
final class DayRule {

    private final DaySelector days;
    private final List<Stretch> stretches;
    private final State state;
    private final boolean additive;
    private final boolean fallback;
    private final Span.Meaning meaning;
    private final List<Holiday> holidays;

    DayRule(Rule rule, Holidays calendar) {
        days = DaysOfRule.of(rule, calendar);
        state = stateOf(rule);
        additive = rule.isAdditive();
        fallback = rule.isFallBack();
        holidays = rule.getHolidays() == null ? List.of() : rule.getHolidays();
        meaning = new Span.Meaning(commentOf(rule), reasonOf(rule));
        stretches = rule.getTimes() == null
                ? List.of()
                : rule.getTimes().stream().map(Stretch::of).toList();
    }

    /** A comment alone says that it depends on what the comment says. */
    private static State stateOf(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        if (modifier == null || modifier.getModifier() == null) {
            return selectsNothing(rule) ? State.UNKNOWN : State.OPEN;
        }
        return switch (modifier.getModifier()) {
            case OPEN -> State.OPEN;
            case CLOSED, OFF -> State.CLOSED;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    private static boolean selectsNothing(Rule rule) {
        return !rule.isTwentyfourseven()
                && Stream.<List<?>>of(
                                rule.getYears(),
                                rule.getWeeks(),
                                rule.getDates(),
                                rule.getHolidays(),
                                rule.getDays(),
                                rule.getTimes())
                        .allMatch(selectors -> selectors == null || selectors.isEmpty());
    }

    private static String commentOf(Rule rule) {
        return rule.getModifier() != null && rule.getModifier().getComment() != null
                ? rule.getModifier().getComment()
                : rule.getComment();
    }

    /** A date with its year is no habit but an exception. */
    private static Opening.Reason reasonOf(Rule rule) {
        if (rule.getHolidays() != null && !rule.getHolidays().isEmpty()) {
            return Opening.Reason.HOLIDAY;
        }
        boolean dated = rule.getDates() != null
                && rule.getDates().stream()
                        .anyMatch(range -> range.getStartDate().getYear() != YearRange.UNDEFINED_YEAR);
        return dated ? Opening.Reason.EXCEPTION : Opening.Reason.OFF;
    }

    boolean hasPoints() {
        return stretches.stream().anyMatch(Stretch::isPoint);
    }

    /** How many days after its own a stretch may last into. */
    int reachDays() {
        return stretches.stream().mapToInt(Stretch::reachDays).max().orElse(0);
    }

    /** What the rule's holidays assume about a day, or null. */
    Opening.Assumption assumesOf(LocalDate day, Holidays calendar) {
        for (Holiday holiday : holidays) {
            if (holiday.getType() == Holiday.Type.SH) {
                return Opening.Assumption.SCHOOL_HOLIDAYS_NOT_KNOWN;
            }
            if (!calendar.decides(day.minusDays(holiday.getOffset()))) {
                return Opening.Assumption.PUBLIC_HOLIDAYS_NOT_PUBLISHED;
            }
        }
        return null;
    }

    /**
     * What the day looks like once this rule has spoken: a later rule takes the day over, off without times all that begins
     * on it; an additive rule, and off with times, change those times; a fallback speaks where nothing is open.
     */
    DayPlan applyTo(DayPlan plan, LocalDate day, Sun sun) {
        if (!days.matches(day)) {
            return plan;
        }
        List<Span> spans = spansOn(day, sun);
        if (fallback) {
            return plan.filledWith(spans);
        }
        boolean someTimesOff = state == State.CLOSED && !stretches.isEmpty();
        return someTimesOff || additive && state != State.CLOSED ? plan.with(spans) : plan.replacedBy(spans);
    }

    /** A rule without times speaks about the whole day. */
    private List<Span> spansOn(LocalDate day, Sun sun) {
        return stretches.isEmpty()
                ? List.of(new Span(0, Span.DAY, state, fallback, meaning))
                : stretches.stream()
                        .flatMap(stretch -> stretch.on(day, sun, state, fallback, meaning))
                        .toList();
    }
}
