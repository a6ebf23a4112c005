package org.workercare.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlanLifeTest {

    @Test
    void whoever_drafted_or_submitted_a_plan_neither_reviews_nor_approves_it() {
        PlanLife submitted = new PlanLife(PlanState.SUBMITTED, "ann", "bob", null);
        assertThat(submitted.refuses(PlanLife.Act.REVIEW, "ann")).contains(PlanProblem.OWN_PLAN);
        assertThat(submitted.refuses(PlanLife.Act.REVIEW, "bob")).contains(PlanProblem.OWN_PLAN);
        assertThat(submitted.refuses(PlanLife.Act.REVIEW, "cem")).isEmpty();
    }

    @Test
    void whoever_reviewed_a_plan_does_not_approve_it() {
        PlanLife reviewed = new PlanLife(PlanState.REVIEWED, "ann", "ann", "cem");
        assertThat(reviewed.refuses(PlanLife.Act.APPROVE, "cem")).contains(PlanProblem.OWN_PLAN);
        assertThat(reviewed.refuses(PlanLife.Act.APPROVE, "ann")).contains(PlanProblem.OWN_PLAN);
        assertThat(reviewed.refuses(PlanLife.Act.APPROVE, "dan")).isEmpty();
    }

    @Property
    void each_act_is_allowed_in_one_state_only(@ForAll PlanState state, @ForAll PlanLife.Act act) {
        boolean allowed =
                new PlanLife(state, "ann", "ann", "cem").refuses(act, "dan").isEmpty();
        assertThat(allowed).isEqualTo(state.ordinal() + 1 == act.after().ordinal());
    }
}
