package org.workercare.health.interpretation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.workercare.health.results.Findings;

/** When a rule speaks. A missing value never makes it speak: that is what the completeness layer is for. */
public sealed interface Condition {

    record All(List<Condition> parts) implements Condition {}

    record Any(List<Condition> parts) implements Condition {}

    /** A finding that takes one of these words. */
    record Seen(String item, List<String> words) implements Condition {}

    /** A measure within the bounds that are given; the others are null. */
    record Within(Measure measure, BigDecimal below, BigDecimal atMost, BigDecimal atLeast, BigDecimal above)
            implements Condition {

        private boolean holds(BigDecimal value) {
            return (below == null || value.compareTo(below) < 0)
                    && (atMost == null || value.compareTo(atMost) <= 0)
                    && (atLeast == null || value.compareTo(atLeast) >= 0)
                    && (above == null || value.compareTo(above) > 0);
        }
    }

    default boolean holdsFor(Findings findings) {
        return switch (this) {
            case All(List<Condition> parts) -> parts.stream().allMatch(part -> part.holdsFor(findings));
            case Any(List<Condition> parts) -> parts.stream().anyMatch(part -> part.holdsFor(findings));
            case Seen(String item, List<String> words) ->
                findings.word(item).filter(words::contains).isPresent();
            case Within within ->
                within.measure().in(findings).filter(within::holds).isPresent();
        };
    }

    /** The items it looks at, in order, with repetitions. */
    default Stream<String> items() {
        return switch (this) {
            case All(List<Condition> parts) -> parts.stream().flatMap(Condition::items);
            case Any(List<Condition> parts) -> parts.stream().flatMap(Condition::items);
            case Seen(String item, List<String> words) -> Stream.of(item);
            case Within within -> within.measure().items();
        };
    }
}
