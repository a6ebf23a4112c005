package org.workercare.health.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.health.interpretation.Visits.exposedTo;
import static org.workercare.health.interpretation.Visits.says;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.workercare.health.catalogue.Edition;

class InterpreterTest {

    @Test
    void white_cells_of_3_7_are_usual_and_yet_too_few_for_work_with_benzene() {
        Interpretation judged = exposedTo("benzene").with("wbc", "3.7").beforeTheJob();
        assertThat(judged.outcome()).isEqualTo(Outcome.CONTRAINDICATION);
        assertThat(judged.conclusions()).extracting(Conclusion::layer).containsExactly(Layer.CONTRAINDICATION);
    }

    @Test
    void the_same_cells_mean_nothing_to_somebody_who_is_not_exposed() {
        assertThat(exposedTo().with("wbc", "3.7").beforeTheJob().outcome()).isEqualTo(Outcome.NO_ABNORMALITY);
    }

    @Test
    void low_cells_on_the_job_are_rechecked_within_a_week() {
        Conclusion first =
                exposedTo("benzene").with("wbc", "3.7").onTheJob().conclusions().getFirst();
        assertThat(first.outcome()).isEqualTo(Outcome.RECHECK);
        assertThat(first.by()).isEqualTo(Visits.DAY.plusDays(7));
        assertThat(first.values()).containsExactly(new Conclusion.Value("wbc", "3.7", "10*9/L"));
        assertThat(first.basis())
                .isEqualTo(new Conclusion.Basis(
                        "GBZ 188-2014",
                        "5.19.2",
                        "benzene-on-wbc",
                        1,
                        "GBZ 188-2014 as quoted by secondary sources",
                        false));
    }

    @Test
    void a_critical_value_comes_before_everything_else() {
        Interpretation judged = exposedTo("benzene").with("platelets", "25").onTheJob();
        assertThat(judged.outcome()).isEqualTo(Outcome.URGENT);
        assertThat(judged.conclusions())
                .extracting(Conclusion::layer)
                .containsExactly(Layer.CRITICAL, Layer.CONTRAINDICATION, Layer.REFERENCE);
    }

    @Test
    void several_hazards_are_judged_together_and_a_rule_speaks_once_for_all_it_concerns() {
        Interpretation judged =
                exposedTo("benzene", "toluene", "noise").with("wbc", "3.7").onTheJob();
        assertThat(judged.conclusions()).hasSize(1);
        assertThat(judged.conclusions().getFirst().hazards()).containsExactly("benzene", "toluene");
    }

    @Test
    void nothing_is_concluded_while_a_mandatory_examination_is_missing() {
        Interpretation judged = exposedTo("welding-dust").without("chest-x-ray").onTheJob();
        assertThat(judged.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(judged.conclusions().getFirst().conclusion().english()).contains("Chest X-ray");
    }

    @Test
    void a_partly_done_examination_is_missing_too() {
        assertThat(exposedTo("noise").without("hearing-left-4000").onTheJob().outcome())
                .isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void what_is_normal_for_a_man_may_not_be_for_a_woman() {
        assertThat(says(Visits.ofWoman().with("haemoglobin", "160").onTheJob(), "reference-haemoglobin"))
                .isTrue();
        assertThat(says(exposedTo().with("haemoglobin", "160").onTheJob(), "reference-haemoglobin"))
                .isFalse();
    }

    @Test
    void everybody_gets_advice_even_when_nothing_was_found() {
        Conclusion only = exposedTo("noise").onTheJob().conclusions().getFirst();
        assertThat(only.outcome()).isEqualTo(Outcome.NO_ABNORMALITY);
        assertThat(only.advice().chinese()).isNotBlank();
        assertThat(only.advice().english()).isNotBlank();
    }

    @Test
    void the_edition_in_force_changes_on_the_first_of_august_2026() {
        assertThat(Edition.inForceOn(LocalDate.of(2026, 7, 31))).isEqualTo(Edition.GBZ_188_2014);
        assertThat(Edition.inForceOn(LocalDate.of(2026, 8, 1))).isEqualTo(Edition.GBZ_188_2025);
    }

    @Property(tries = 200)
    void the_same_results_give_the_same_conclusions(
            @ForAll @IntRange(min = 1, max = 100) int wbc, @ForAll @IntRange(min = -10, max = 120) int hearing) {
        Visits visit = exposedTo("benzene", "noise").with("wbc", wbc + ".0").hearing("" + hearing, 3000, 4000, 6000);
        assertThat(visit.onTheJob()).isEqualTo(visit.onTheJob());
    }

    @Property(tries = 200)
    void worse_hearing_never_ends_better(
            @ForAll @IntRange(min = -10, max = 119) int decibels, @ForAll @IntRange(min = 1, max = 60) int worse) {
        int[] all = {500, 1000, 2000, 3000, 4000, 6000};
        int more = Math.min(120, decibels + worse);
        Outcome better =
                exposedTo("noise").hearing("" + decibels, all).onTheJob().outcome();
        Outcome after = exposedTo("noise").hearing("" + more, all).onTheJob().outcome();
        assertThat(after).isLessThanOrEqualTo(better);
    }

    @Property(tries = 200)
    void the_gravest_conclusion_comes_first_and_names_the_outcome(@ForAll @IntRange(min = 1, max = 200) int platelets) {
        Interpretation judged =
                exposedTo("benzene").with("platelets", "" + platelets).onTheJob();
        List<Outcome> outcomes =
                judged.conclusions().stream().map(Conclusion::outcome).toList();
        assertThat(outcomes).isSorted().isNotEmpty();
        assertThat(judged.outcome()).isEqualTo(outcomes.getFirst());
    }
}
