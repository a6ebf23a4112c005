package org.workercare.funding.aid;

import static org.workercare.funding.aid.person.PersonSeals.Field.APPLICANT_ID;
import static org.workercare.funding.aid.person.PersonSeals.Field.APPLICANT_NAME;
import static org.workercare.funding.aid.person.PersonSeals.Field.PAYEE_ACCOUNT;
import static org.workercare.funding.aid.person.PersonSeals.Field.PAYEE_NAME;

import jakarta.enterprise.context.ApplicationScoped;
import org.workercare.funding.aid.person.NameMask;
import org.workercare.funding.aid.person.PersonSeals;
import org.workercare.platform.kernel.privacy.CitizenId;

/** Seals who asks for help, and where the money goes, into a case; shows both masked. */
@ApplicationScoped
class SealApplicant {

    private final PersonSeals seals;

    SealApplicant(PersonSeals seals) {
        this.seals = seals;
    }

    /** @param pointer of the applicant in the request, for the problem of a citizen id that is none */
    void into(AidCase aidCase, Applicant applicant, String pointer) {
        CitizenId citizenId = seals.citizenId(applicant.citizenId(), pointer + "/citizenId");
        aidCase.applicantName = seals.seal(APPLICANT_NAME, applicant.name());
        aidCase.applicantId = seals.seal(APPLICANT_ID, citizenId.reveal());
        aidCase.applicantIndex = seals.indexOf(citizenId);
    }

    void into(AidCase aidCase, Payee payee) {
        aidCase.payeeName = seals.seal(PAYEE_NAME, payee.name());
        aidCase.payeeBank = payee.bank();
        aidCase.payeeAccount = seals.seal(PAYEE_ACCOUNT, payee.account());
    }

    /** @return name and citizen id as replies show them, or null */
    AidCase.ApplicantView masked(AidCase aidCase) {
        if (aidCase.applicantName == null) {
            return null;
        }
        return new AidCase.ApplicantView(
                NameMask.inReplies(seals.open(APPLICANT_NAME, aidCase.applicantName)),
                CitizenId.parse(seals.open(APPLICANT_ID, aidCase.applicantId)).masked());
    }

    /** @return the account to be paid to as replies show it, or null */
    AidCase.PayeeView maskedPayee(AidCase aidCase) {
        if (aidCase.payeeAccount == null) {
            return null;
        }
        return new AidCase.PayeeView(
                NameMask.inReplies(seals.open(PAYEE_NAME, aidCase.payeeName)),
                aidCase.payeeBank,
                NameMask.account(seals.open(PAYEE_ACCOUNT, aidCase.payeeAccount)));
    }
}
