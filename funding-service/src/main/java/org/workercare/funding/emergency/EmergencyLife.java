package org.workercare.funding.emergency;

import java.util.Optional;

/** Whether an emergency allocation may be confirmed or reversed, and by whom: once, and not by whoever gave it. */
record EmergencyLife(EmergencyState state, String postedBy) {

    /** @return why the person may not review it, or empty */
    Optional<EmergencyProblem> refusesReview(String person) {
        return switch (state) {
            case CONFIRMED, REVERSED -> Optional.of(EmergencyProblem.EMERGENCY_REVIEWED);
            case POSTED_UNREVIEWED ->
                person.equals(postedBy) ? Optional.of(EmergencyProblem.OWN_EMERGENCY) : Optional.empty();
        };
    }
}
