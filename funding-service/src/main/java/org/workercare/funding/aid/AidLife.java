package org.workercare.funding.aid;

import java.util.Optional;

/**
 * Which acts a case's life allows, and to whom: nobody decides a case they drafted or submitted.
 *
 * @param hasApplicant whether name and citizen id are known
 * @param submittedBy null before that
 */
record AidLife(AidState state, boolean hasApplicant, String draftedBy, String submittedBy) {

    /** @return why the applicant may not be entered now, or empty */
    Optional<AidProblem> refusesApplicant() {
        return state == AidState.DRAFT ? Optional.empty() : Optional.of(AidProblem.WRONG_CASE_STATE);
    }

    /** @return why the case may not be submitted now, or empty */
    Optional<AidProblem> refusesSubmission() {
        if (state != AidState.DRAFT) {
            return Optional.of(AidProblem.WRONG_CASE_STATE);
        }
        return hasApplicant ? Optional.empty() : Optional.of(AidProblem.APPLICANT_MISSING);
    }

    /** @return why the person may not decide it now, or empty */
    Optional<AidProblem> refusesDecisionOf(String person) {
        if (state != AidState.SUBMITTED) {
            return Optional.of(AidProblem.WRONG_CASE_STATE);
        }
        boolean own = person.equals(draftedBy) || person.equals(submittedBy);
        return own ? Optional.of(AidProblem.OWN_CASE) : Optional.empty();
    }
}
