package org.workercare.funding.allocation;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which acts a plan's life allows, and to whom: whoever drafted or submitted it neither reviews nor approves it, and whoever
 * reviewed it does not approve it.
 *
 * @param submittedBy null before that
 * @param reviewedBy null before that
 */
record PlanLife(PlanState state, String createdBy, String submittedBy, String reviewedBy) {

    /** What moves a plan on. */
    enum Act {
        SUBMIT(PlanState.DRAFT, PlanState.SUBMITTED),
        REVIEW(PlanState.SUBMITTED, PlanState.REVIEWED),
        APPROVE(PlanState.REVIEWED, PlanState.APPROVED),
        POST(PlanState.APPROVED, PlanState.POSTED);

        private final PlanState from;
        private final PlanState after;

        Act(PlanState from, PlanState after) {
            this.from = from;
            this.after = after;
        }

        PlanState after() {
            return after;
        }
    }

    /** @return why the person may not do this now, or empty */
    Optional<PlanProblem> refuses(Act act, String person) {
        if (state != act.from) {
            return Optional.of(PlanProblem.WRONG_PLAN_STATE);
        }
        return isOwnWork(act, person) ? Optional.of(PlanProblem.OWN_PLAN) : Optional.empty();
    }

    private boolean isOwnWork(Act act, String person) {
        return switch (act) {
            case SUBMIT, POST -> false;
            case REVIEW -> isOneOf(person, createdBy, submittedBy);
            case APPROVE -> isOneOf(person, createdBy, submittedBy, reviewedBy);
        };
    }

    private static boolean isOneOf(String person, String... others) {
        return Stream.of(others).anyMatch(person::equals);
    }
}
