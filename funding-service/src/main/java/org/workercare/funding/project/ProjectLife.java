package org.workercare.funding.project;

import java.util.Optional;

/**
 * Which acts a project's life allows, and to whom: nobody reviews what they declared, nor approves what they declared or
 * reviewed.
 *
 * @param reviewedBy null before the review
 */
record ProjectLife(ProjectState state, String declaredBy, String reviewedBy) {

    /** @return why the person may not do this now, or empty */
    Optional<ProjectProblem> refuses(ProjectAct act, String person) {
        if (!allows(act)) {
            return Optional.of(ProjectProblem.WRONG_STATE);
        }
        return isOwnWork(act, person) ? Optional.of(ProjectProblem.OWN_WORK) : Optional.empty();
    }

    private boolean allows(ProjectAct act) {
        return switch (act) {
            case REVIEW -> state == ProjectState.DECLARED;
            case APPROVE -> state == ProjectState.REVIEWED;
            case REJECT -> state == ProjectState.DECLARED || state == ProjectState.REVIEWED;
            case CLOSE -> state == ProjectState.APPROVED;
        };
    }

    private boolean isOwnWork(ProjectAct act, String person) {
        return switch (act) {
            case REVIEW, REJECT -> person.equals(declaredBy);
            case APPROVE -> person.equals(declaredBy) || person.equals(reviewedBy);
            case CLOSE -> false;
        };
    }
}
