package org.workercare.funding.aid;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AidLifeTest {

    @Test
    void nobody_decides_what_they_drafted_or_submitted() {
        AidLife submitted = new AidLife(AidState.SUBMITTED, true, "ann", "bob");
        assertThat(submitted.refusesDecisionOf("ann")).contains(AidProblem.OWN_CASE);
        assertThat(submitted.refusesDecisionOf("bob")).contains(AidProblem.OWN_CASE);
        assertThat(submitted.refusesDecisionOf("cem")).isEmpty();
    }

    @Test
    void a_draft_is_submitted_only_with_an_applicant() {
        assertThat(new AidLife(AidState.DRAFT, false, "ann", null).refusesSubmission())
                .contains(AidProblem.APPLICANT_MISSING);
        assertThat(new AidLife(AidState.DRAFT, true, "ann", null).refusesSubmission())
                .isEmpty();
    }

    @Property
    void only_a_draft_changes_its_applicant_and_only_a_submitted_case_is_decided(@ForAll AidState state) {
        AidLife life = new AidLife(state, true, "ann", "bob");
        assertThat(life.refusesApplicant().isEmpty()).isEqualTo(state == AidState.DRAFT);
        assertThat(life.refusesSubmission().isEmpty()).isEqualTo(state == AidState.DRAFT);
        assertThat(life.refusesDecisionOf("cem").isEmpty()).isEqualTo(state == AidState.SUBMITTED);
    }
}
