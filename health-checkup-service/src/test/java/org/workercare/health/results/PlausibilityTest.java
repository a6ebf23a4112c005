package org.workercare.health.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workercare.health.catalogue.Catalogue;
import org.workercare.health.catalogue.CatalogueFiles;
import org.workercare.health.catalogue.Sex;

class PlausibilityTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final UUID MAN = UUID.randomUUID();
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2023-09-04T12:00:00+08:00");
    private static final Plausibility CHECK = new Plausibility(CATALOGUE, Map.of(MAN, Sex.MALE), NOW);

    @ParameterizedTest
    @CsvSource({
        "wbc, 5.6, 10*9/L, -, -",
        "wbc, 0.1, 10*9/L, -, -",
        "wbc, 0.09, 10*9/L, value, RESULT_IMPOSSIBLE",
        "wbc, 501, 10*9/L, value, RESULT_IMPOSSIBLE",
        "wbc, 5.6, g/L, unit, RESULT_UNIT_WRONG",
        "wbc, 5.6, , unit, RESULT_UNIT_WRONG",
        "wbc, five, 10*9/L, value, RESULT_VALUE_MALFORMED",
        "wbc, 5.6e3, 10*9/L, value, RESULT_VALUE_MALFORMED",
        "wbc, 5.60001, 10*9/L, value, RESULT_VALUE_MALFORMED",
        "ecg, normal, , -, -",
        "ecg, fine, , value, RESULT_VALUE_MALFORMED",
        "ecg, normal, mV, unit, RESULT_UNIT_WRONG",
        "pelvic-ultrasound, normal, , item, RESULT_WRONG_SEX",
        "aura, 5, , item, RESULT_ITEM_UNKNOWN",
    })
    void what_cannot_be_is_named_with_its_column(
            String item, String value, String unit, String column, String problem) {
        Map<Integer, Fault> faults = CHECK.faults(List.of(new Observation(MAN, item, value, unit, NOW)));
        if (problem.equals("-")) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults.values()).containsExactly(new Fault(1, column, ResultProblem.valueOf(problem)));
        }
    }

    @Test
    void nothing_is_taken_in_the_future_beyond_a_clocks_error() {
        assertThat(CHECK.faults(List.of(ecgAt(NOW.plusMinutes(5))))).isEmpty();
        assertThat(CHECK.faults(List.of(ecgAt(NOW.plusMinutes(6)))).values())
                .containsExactly(new Fault(1, "takenAt", ResultProblem.RESULT_IN_FUTURE));
    }

    @Test
    void an_item_stands_once_for_a_visit_and_an_unknown_visit_is_named() {
        Observation ecg = ecgAt(NOW);
        assertThat(CHECK.faults(List.of(ecg, ecg, ecg.of(UUID.randomUUID()))).values())
                .containsExactlyInAnyOrder(
                        new Fault(2, "item", ResultProblem.RESULT_DUPLICATE),
                        new Fault(3, "visit", ResultProblem.RESULT_VISIT_UNKNOWN));
    }

    @Property(tries = 500)
    void a_value_passes_exactly_within_the_items_range(@ForAll @IntRange(min = -50, max = 300) int decibels) {
        Observation threshold = new Observation(MAN, "hearing-left-4000", "" + decibels, "dB", NOW);
        boolean possible =
                CATALOGUE.item("hearing-left-4000").orElseThrow().plausible().holds(new BigDecimal(decibels));
        assertThat(CHECK.faults(List.of(threshold)).isEmpty()).isEqualTo(possible);
    }

    private static Observation ecgAt(OffsetDateTime when) {
        return new Observation(MAN, "ecg", "normal", null, when);
    }
}
