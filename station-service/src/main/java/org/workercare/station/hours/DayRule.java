package org.workercare.station.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import java.time.LocalDate;
import java.util.List;

/** One rule of the hours, ready to be asked about a day. */
final class DayRule {

    private final DaySelector days;
    private final List<Span> spans;
    private final boolean off;
    private final boolean additive;
    private final boolean fallback;
    private final String comment;

    DayRule(Rule rule, Holidays holidays) {
        days = new DaySelector(rule, holidays);
        off = isOff(rule.getModifier());
        additive = rule.isAdditive();
        fallback = rule.isFallBack();
        comment = commentOf(rule);
        spans = spansOf(rule);
    }

    private static boolean isOff(RuleModifier modifier) {
        return modifier != null
                && (modifier.getModifier() == RuleModifier.Modifier.OFF
                        || modifier.getModifier() == RuleModifier.Modifier.CLOSED);
    }

    private static String commentOf(Rule rule) {
        return rule.getModifier() != null && rule.getModifier().getComment() != null
                ? rule.getModifier().getComment()
                : rule.getComment();
    }

    /** A rule without times speaks about the whole day. */
    private List<Span> spansOf(Rule rule) {
        if (rule.getTimes() == null || rule.getTimes().isEmpty()) {
            return List.of(new Span(0, Span.DAY, comment));
        }
        return rule.getTimes().stream().map(this::spanOf).toList();
    }

    private Span spanOf(TimeSpan span) {
        int end = span.getEnd() <= span.getStart() ? span.getEnd() + Span.DAY : span.getEnd();
        return new Span(span.getStart(), end, comment);
    }

    /**
     * What the day looks like once this rule has spoken: a later rule takes the day over, an additive one adds, {@code off}
     * with times cuts out, a fallback speaks where nothing is open.
     */
    DayPlan applyTo(DayPlan plan, LocalDate day) {
        if (!days.matches(day) || fallback && !plan.open().isEmpty()) {
            return plan;
        }
        if (off) {
            return plan.without(spans, comment);
        }
        return additive ? plan.with(spans) : new DayPlan(spans, false, null);
    }
}
