package org.workercare.funding.aid;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which acts a case's life allows, and to whom: nobody decides or verifies a case they drafted or submitted, and nobody
 * decides one they verified.
 *
 * @param hasApplicant whether name and citizen id are known
 * @param noticeDays for which a case of its difficulty is shown to the public; 0: it is not
 * @param frozen by a grievance
 * @param submittedBy null before that, as are the next three
 * @param verifiedUntil when the verification of the household's difficulty ends
 * @param noticeDeadline until when objections are taken
 */
record AidLife(
        AidState state,
        boolean hasApplicant,
        int noticeDays,
        boolean frozen,
        String draftedBy,
        String submittedBy,
        String verifiedBy,
        OffsetDateTime verifiedUntil,
        OffsetDateTime noticeDeadline) {

    /** @return why the applicant may not be entered now, or empty */
    Optional<AidProblem> refusesApplicant() {
        return state == AidState.DRAFT ? Optional.empty() : Optional.of(AidProblem.WRONG_CASE_STATE);
    }

    /** @return why the account to be paid to may not be entered now, or empty */
    Optional<AidProblem> refusesPayee() {
        return switch (state) {
            case DRAFT, SUBMITTED, VERIFIED, PUBLIC_NOTICE, OBJECTED, APPROVED, FAILED -> Optional.empty();
            case IN_DISBURSEMENT, PAID, REJECTED, REVERSED -> Optional.of(AidProblem.WRONG_CASE_STATE);
        };
    }

    /** @return why the case may not be submitted now, or empty */
    Optional<AidProblem> refusesSubmission() {
        return refuses(CaseAct.SUBMIT)
                .or(() -> hasApplicant ? Optional.empty() : Optional.of(AidProblem.APPLICANT_MISSING));
    }

    /** @return why the person may not verify it now, or empty */
    Optional<AidProblem> refusesVerificationBy(String person) {
        return refuses(CaseAct.VERIFY).or(() -> own(person, draftedBy, submittedBy));
    }

    /** @return why its notice may not begin now, or empty */
    Optional<AidProblem> refusesNotice(OffsetDateTime now) {
        if (noticeDays == 0) {
            return Optional.of(AidProblem.NOTICE_NOT_FORESEEN);
        }
        return refuses(CaseAct.START_NOTICE).or(this::ifFrozen).or(() -> ifVerificationIsOver(now));
    }

    /** @return why the person may not refuse it now, or empty */
    Optional<AidProblem> refusesRejectionBy(String person) {
        return refuses(CaseAct.REJECT).or(() -> own(person, draftedBy, submittedBy, verifiedBy));
    }

    /** @return why the person may not grant it now, or empty */
    Optional<AidProblem> refusesApprovalBy(String person, OffsetDateTime now) {
        return refuses(CaseAct.APPROVE)
                .or(() -> own(person, draftedBy, submittedBy, verifiedBy))
                .or(this::ifFrozen)
                .or(() -> ifNoticeIsNotOver(now))
                .or(() -> ifVerificationIsOver(now));
    }

    /** @return why money may not be set aside for it anew, or empty */
    Optional<AidProblem> refusesReopening() {
        return refuses(CaseAct.REOPEN).or(this::ifFrozen);
    }

    private Optional<AidProblem> refuses(CaseAct act) {
        return act.from(state).isPresent() ? Optional.empty() : Optional.of(AidProblem.WRONG_CASE_STATE);
    }

    private Optional<AidProblem> ifFrozen() {
        return frozen ? Optional.of(AidProblem.CASE_FROZEN) : Optional.empty();
    }

    private Optional<AidProblem> ifNoticeIsNotOver(OffsetDateTime now) {
        if (noticeDays == 0 && noticeDeadline == null) {
            return Optional.empty();
        }
        if (state != AidState.PUBLIC_NOTICE) {
            return Optional.of(AidProblem.NOTICE_REQUIRED);
        }
        return now.isBefore(noticeDeadline) ? Optional.of(AidProblem.NOTICE_RUNNING) : Optional.empty();
    }

    private Optional<AidProblem> ifVerificationIsOver(OffsetDateTime now) {
        boolean over = verifiedUntil != null && !now.isBefore(verifiedUntil);
        return over ? Optional.of(AidProblem.VERIFICATION_EXPIRED) : Optional.empty();
    }

    private static Optional<AidProblem> own(String person, String... others) {
        boolean own = Stream.of(others).anyMatch(person::equals);
        return own ? Optional.of(AidProblem.OWN_CASE) : Optional.empty();
    }
}
