package org.workercare.health.interpretation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.workercare.health.results.Findings;

/** A number made from a visit's values; absent as soon as one of them is missing. */
public sealed interface Measure {

    record Of(String item) implements Measure {}

    record Mean(List<Measure> parts) implements Measure {}

    record Highest(List<Measure> parts) implements Measure {}

    record Lowest(List<Measure> parts) implements Measure {}

    record Weighted(List<Part> parts) implements Measure {
        record Part(Measure measure, BigDecimal weight) {}
    }

    /** To the whole number, halves away from zero. */
    record Rounded(Measure measure) implements Measure {}

    default Optional<BigDecimal> in(Findings findings) {
        return switch (this) {
            case Of(String item) -> findings.value(item);
            case Mean(List<Measure> parts) -> all(parts, findings).map(Measure::mean);
            case Highest(List<Measure> parts) ->
                all(parts, findings)
                        .map(values -> values.stream().reduce(BigDecimal::max).orElseThrow());
            case Lowest(List<Measure> parts) ->
                all(parts, findings)
                        .map(values -> values.stream().reduce(BigDecimal::min).orElseThrow());
            case Weighted(List<Weighted.Part> parts) -> weighted(parts, findings);
            case Rounded(Measure measure) -> measure.in(findings).map(value -> value.setScale(0, RoundingMode.HALF_UP));
        };
    }

    /** The items it is made from, in order, with repetitions. */
    default Stream<String> items() {
        return switch (this) {
            case Of(String item) -> Stream.of(item);
            case Mean(List<Measure> parts) -> parts.stream().flatMap(Measure::items);
            case Highest(List<Measure> parts) -> parts.stream().flatMap(Measure::items);
            case Lowest(List<Measure> parts) -> parts.stream().flatMap(Measure::items);
            case Weighted(List<Weighted.Part> parts) ->
                parts.stream().flatMap(part -> part.measure().items());
            case Rounded(Measure measure) -> measure.items();
        };
    }

    private static Optional<List<BigDecimal>> all(List<Measure> parts, Findings findings) {
        List<BigDecimal> values =
                parts.stream().flatMap(part -> part.in(findings).stream()).toList();
        return values.size() == parts.size() ? Optional.of(values) : Optional.empty();
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }

    private static Optional<BigDecimal> weighted(List<Weighted.Part> parts, Findings findings) {
        List<Measure> measures = parts.stream().map(Weighted.Part::measure).toList();
        return all(measures, findings).map(values -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < values.size(); i++) {
                sum = sum.add(values.get(i).multiply(parts.get(i).weight()));
            }
            return sum;
        });
    }
}
