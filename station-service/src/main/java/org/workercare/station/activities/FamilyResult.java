package org.workercare.station.activities;

import java.util.List;
import java.util.UUID;

/**
 * What came of a family: places for all of it, or a turn on the wait list for all of it.
 *
 * @param application shared by its enrolments
 * @param enrolments one for each participant, in their order
 */
public record FamilyResult(UUID application, Enrolment.State state, List<Enrolment> enrolments) {

    static FamilyResult of(List<Enrolment> enrolments) {
        Enrolment first = enrolments.getFirst();
        return new FamilyResult(first.application(), first.state(), enrolments);
    }
}
