package org.workercare.health.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.health.interpretation.Visits.exposedTo;
import static org.workercare.health.interpretation.Visits.says;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workercare.health.catalogue.Edition;
import org.workercare.health.catalogue.ExaminationKind;

/** Every boundary of every rule, one unit of measurement on either side of it, in both editions. */
class BoundariesTest {

    @ParameterizedTest
    @CsvSource({
        "benzene, before-the-job, benzene-before-wbc, wbc, 3.9, 4.0",
        "benzene, before-the-job, benzene-before-neutrophils, neutrophils, 1.9, 2.0",
        "benzene, before-the-job, benzene-before-platelets, platelets, 79, 80",
        "benzene, on-the-job, benzene-on-wbc, wbc, 3.9, 4.0",
        "benzene, on-the-job, benzene-on-neutrophils, neutrophils, 1.9, 2.0",
        "benzene, on-the-job, benzene-on-platelets, platelets, 79, 80",
        "noise, before-the-job, noise-before-speech-frequencies, hearing-left-500, 26, 25",
        "noise, before-the-job, noise-before-speech-frequencies, hearing-right-1000, 26, 25",
        "noise, before-the-job, noise-before-speech-frequencies, hearing-left-2000, 26, 25",
        "noise, on-the-job, noise-on-susceptible, hearing-left-3000, 65, 64",
        "noise, on-the-job, noise-on-susceptible, hearing-right-4000, 65, 64",
        "noise, on-the-job, noise-on-susceptible, hearing-left-6000, 65, 64",
        "welding-dust, before-the-job, welding-before-airflow, fev1-fvc, 69, 70",
        "welding-dust, on-the-job, welding-on-airflow, fev1-fvc, 69, 70",
        "welding-dust, on-the-job, welding-on-opacities, chest-x-ray, small-opacities, abnormal",
        "welding-dust, before-the-job, welding-before-chest, chest-x-ray, small-opacities, normal",
        "noise, on-the-job, critical-haemoglobin, haemoglobin, 60, 61",
        "noise, on-the-job, critical-platelets, platelets, 30, 31",
        "noise, on-the-job, critical-heart-rate, heart-rate, 150, 149",
        "noise, on-the-job, critical-heart-rate, heart-rate, 45, 46",
        "noise, on-the-job, critical-blood-pressure, systolic, 180, 179",
        "noise, on-the-job, critical-blood-pressure, diastolic, 110, 109",
    })
    void a_rule_speaks_on_its_side_of_the_boundary_only(
            String hazard, String kind, String rule, String item, String speaks, String silent) {
        for (Edition edition : Edition.values()) {
            ExaminationKind when = ExaminationKind.fromString(kind);
            assertThat(says(exposedTo(hazard).with(item, speaks).judged(when, edition), rule))
                    .isTrue();
            assertThat(says(exposedTo(hazard).with(item, silent).judged(when, edition), rule))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "toluene, before-the-job, before-wbc, contraindication",
        "xylene, before-the-job, before-wbc, contraindication",
        "toluene, on-the-job, on-wbc, recheck",
        "xylene, on-the-job, on-wbc, recheck",
    })
    void toluene_and_xylene_are_judged_as_benzene_in_2014_and_by_their_own_section_in_2025(
            String hazard, String kind, String rule, String outcome) {
        ExaminationKind when = ExaminationKind.fromString(kind);
        Visits low = exposedTo(hazard).with("wbc", "3.9");
        Interpretation old = low.judged(when, Edition.GBZ_188_2014);
        Interpretation present = low.judged(when, Edition.GBZ_188_2025);
        assertThat(says(old, "benzene-" + rule)).isTrue();
        assertThat(says(present, "toluene-xylene-" + rule)).isTrue();
        assertThat(old.outcome().wireName()).isEqualTo(outcome);
        assertThat(present.conclusions().getFirst().basis().clause()).startsWith("5.58");
    }

    @ParameterizedTest
    @CsvSource({
        "39, -",
        "40, mild",
        "57, mild",
    })
    void noise_deafness_needs_a_mean_of_40_decibels_at_high_frequencies(String high, String grade) {
        Visits visit = exposedTo("noise").hearing("30", 500, 1000, 2000).hearing(high, 3000, 4000, 6000);
        assertThat(says(visit.onTheJob(), "noise-on-deafness-" + grade)).isEqualTo(!grade.equals("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "23, -",
        "24, mild",
        "39, mild",
        "40, moderate",
        "56, moderate",
        "57, severe",
        "90, severe",
    })
    void noise_deafness_is_graded_by_the_better_ear(String speech, String grade) {
        // 0.9 x the speech frequencies' mean + 0.1 x 45 dB at 4 kHz, rounded: 24 gives 26.1, 40 gives 40.5, 57 gives
        // 55.8.
        Visits visit = exposedTo("noise")
                .hearing(speech, 500, 1000, 2000)
                .hearing("45", 3000, 4000, 6000)
                .with("hearing-left-1000", "120");
        Interpretation judged = visit.onTheJob();
        for (String each : new String[] {"mild", "moderate", "severe"}) {
            assertThat(says(judged, "noise-on-deafness-" + each)).isEqualTo(each.equals(grade));
        }
        assertThat(says(judged, "noise-on-high-frequencies")).isEqualTo(grade.equals("-"));
    }

    @ParameterizedTest
    @CsvSource({"39, false", "40, true"})
    void a_mean_of_40_decibels_at_high_frequencies_keeps_newcomers_out_of_noise(String high, boolean out) {
        Visits visit = exposedTo("noise").hearing(high, 3000, 4000, 6000);
        assertThat(says(visit.beforeTheJob(), "noise-before-high-frequencies")).isEqualTo(out);
    }
}
