package org.workercare.funding.project;

import java.util.Optional;
import java.util.Set;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Which acts a project's life allows, and to whom: nobody decides on what they declared or amended, or twice on the same
 * version.
 *
 * @param path of the reviews that the version at hand needs
 * @param authors whoever declared or amended it
 * @param reviewers of the version at hand
 */
record ProjectLife(ProjectState state, ReviewPath path, Set<String> authors, Set<String> reviewers) {

    /** @return why the person of that union may not do this now, or empty */
    Optional<ProjectProblem> refuses(ProjectAct act, String person, OrganisationId union) {
        if (!allows(act)) {
            return Optional.of(ProjectProblem.WRONG_STATE);
        }
        if (isOwnWork(act, person)) {
            return Optional.of(ProjectProblem.OWN_WORK);
        }
        boolean outOfTurn = act == ProjectAct.REVIEW
                && path.next(reviewers.size())
                        .filter(level -> level != union.level())
                        .isPresent();
        return outOfTurn ? Optional.of(ProjectProblem.NOT_YOUR_TURN) : Optional.empty();
    }

    /** The state an allowed act leads to. */
    ProjectState after(ProjectAct act) {
        return switch (act) {
            case REVIEW -> path.isComplete(reviewers.size() + 1) ? reviewed() : state;
            case APPROVE -> ProjectState.APPROVED;
            case SEND_BACK -> ProjectState.SENT_BACK;
            case REJECT -> state.amends() ? ProjectState.APPROVED : ProjectState.REJECTED;
            case AMEND -> state == ProjectState.APPROVED ? ProjectState.AMENDING : ProjectState.DECLARED;
            case CLOSE -> ProjectState.CLOSED;
        };
    }

    private ProjectState reviewed() {
        return state == ProjectState.AMENDING ? ProjectState.AMENDMENT_REVIEWED : ProjectState.REVIEWED;
    }

    private boolean allows(ProjectAct act) {
        return switch (state) {
            case DECLARED -> act != ProjectAct.APPROVE && act != ProjectAct.CLOSE;
            case REVIEWED -> act != ProjectAct.REVIEW && act != ProjectAct.CLOSE;
            case SENT_BACK -> act == ProjectAct.AMEND;
            case APPROVED -> act == ProjectAct.AMEND || act == ProjectAct.CLOSE;
            case AMENDING -> act == ProjectAct.REVIEW || act == ProjectAct.REJECT;
            case AMENDMENT_REVIEWED -> act == ProjectAct.APPROVE || act == ProjectAct.REJECT;
            case REJECTED, CLOSED -> false;
        };
    }

    private boolean isOwnWork(ProjectAct act, String person) {
        return switch (act) {
            case REVIEW, APPROVE -> authors.contains(person) || reviewers.contains(person);
            case SEND_BACK, REJECT -> authors.contains(person);
            case AMEND, CLOSE -> false;
        };
    }
}
