package org.workercare.station.hours;

import static org.assertj.core.api.Assertions.assertThat;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;

/** How much of what the parser takes strictly is evaluated; the rest must be refused with its reason, never fail. */
class StrictGrammarTest {

    private static final int EXPRESSIONS = 30_000;
    private static final double ENOUGH = 0.99;
    private static final OffsetDateTime[] MOMENTS = {
        OffsetDateTime.parse("2026-11-23T09:00:00+08:00"),
        OffsetDateTime.parse("2027-01-01T00:00:00+08:00"),
        OffsetDateTime.parse("2028-02-29T23:59:59+08:00")
    };

    @Example
    void ninety_nine_percent_of_the_strict_grammar_is_evaluated_the_rest_refused_with_the_reason() {
        StrictGrammar grammar = new StrictGrammar(20261123);
        Map<String, Integer> refused = new TreeMap<>();
        int strict = 0;
        int evaluated = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String text = grammar.rules();
            if (!isStrict(text)) {
                continue;
            }
            strict++;
            try {
                evaluate(OpeningHours.parse(text), i);
                evaluated++;
            } catch (UnreadableHoursException e) {
                refused.merge(e.getMessage(), 1, Integer::sum);
            } catch (RuntimeException e) {
                throw new AssertionError(text, e);
            }
        }
        System.out.printf(
                "strict grammar: %d of %d random texts taken by the parser, %d of them evaluated (%.2f %%), refused: %s%n",
                strict, EXPRESSIONS, evaluated, 100.0 * evaluated / strict, refused);
        assertThat(strict).as("random texts that the parser takes").isGreaterThan(EXPRESSIONS / 4);
        assertThat((double) evaluated / strict).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static void evaluate(OpeningHours hours, int turn) {
        for (OffsetDateTime moment : MOMENTS) {
            hours.isOpen(moment);
        }
        if (turn % 300 == 0) {
            Opening opening = hours.at(MOMENTS[0]);
            assertThat(opening.open()).isEqualTo(hours.isOpen(MOMENTS[0]));
        }
    }

    private static boolean isStrict(String text) {
        try {
            return !new OpeningHoursParser(new StringReader(text))
                    .rules(true, false)
                    .isEmpty();
        } catch (OpeningHoursParseException | TokenMgrError e) {
            return false;
        }
    }
}
