package org.workercare.funding.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EmergencyLifeTest {

    @Property
    void only_somebody_else_reviews_it_and_only_once(
            @ForAll EmergencyState state, @ForAll String giver, @ForAll String other) {
        EmergencyLife life = new EmergencyLife(state, giver);
        if (state != EmergencyState.POSTED_UNREVIEWED) {
            assertThat(life.refusesReview(other)).contains(EmergencyProblem.EMERGENCY_REVIEWED);
        } else {
            assertThat(life.refusesReview(giver)).contains(EmergencyProblem.OWN_EMERGENCY);
            assertThat(life.refusesReview(giver + "'s deputy")).isEmpty();
        }
    }
}
