package org.workercare.funding.aid.person;

import jakarta.enterprise.context.ApplicationScoped;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.kernel.privacy.CitizenId;
import org.workercare.platform.kernel.privacy.FieldCipher;

/** Seals what is personal, opens it again, and finds a person again without opening anything. */
@ApplicationScoped
public class PersonSeals {

    /** What is sealed; the field's name is authenticated with it, so never change one. */
    public enum Field {
        APPLICANT_NAME("aid.applicant-name"),
        APPLICANT_ID("aid.applicant-id"),
        MEMBER_NAME("aid.member-name"),
        MEMBER_ID("aid.member-id"),
        PAYEE_NAME("aid.payee-name"),
        PAYEE_ACCOUNT("aid.payee-account"),
        OBJECTION("aid.objection"),
        GRIEVANCE("aid.grievance"),
        PAYMENT_FILE("aid.payment-file");

        private final String column;

        Field(String column) {
            this.column = column;
        }
    }

    private final FieldCipher cipher;
    private final BlindIndex index;

    PersonSeals(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    public String seal(Field field, String plain) {
        return cipher.seal(field.column, plain);
    }

    public String open(Field field, String sealed) {
        return cipher.open(field.column, sealed);
    }

    /** The same for a person wherever they appear: as an applicant or as a household's member. */
    public String indexOf(CitizenId citizenId) {
        return index.of(Field.APPLICANT_ID.column, citizenId.reveal());
    }

    /**
     * Reads a citizen id as a caller gave it.
     *
     * @param pointer of it in the request
     * @throws org.workercare.platform.web.problems.ProblemException {@code invalid-citizen-id}, which does not repeat it
     */
    public CitizenId citizenId(String given, String pointer) {
        try {
            return CitizenId.parse(given);
        } catch (IllegalArgumentException none) {
            throw PersonProblem.INVALID_CITIZEN_ID.problem(pointer);
        }
    }
}
