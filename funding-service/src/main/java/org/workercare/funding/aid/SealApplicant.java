package org.workercare.funding.aid;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.kernel.privacy.CitizenId;
import org.workercare.platform.kernel.privacy.FieldCipher;

/** Seals an applicant's name and citizen id into a case, and shows them masked. */
@ApplicationScoped
class SealApplicant {

    private static final String NAME = "aid.applicant-name";
    private static final String CITIZEN_ID = "aid.applicant-id";

    private final FieldCipher cipher;
    private final BlindIndex index;

    SealApplicant(
            @ConfigProperty(name = "workercare.privacy.key") String keys,
            @ConfigProperty(name = "workercare.privacy.index-key") String indexKey) {
        cipher = FieldCipher.withKeys(keys);
        index = BlindIndex.withKey(indexKey);
    }

    /** @param pointer of the applicant in the request, for the problem of a citizen id that is none */
    void into(AidCase aidCase, Applicant applicant, String pointer) {
        CitizenId citizenId;
        try {
            citizenId = CitizenId.parse(applicant.citizenId());
        } catch (IllegalArgumentException none) {
            throw AidProblem.INVALID_CITIZEN_ID.problem(pointer + "/citizenId");
        }
        aidCase.applicantName = cipher.seal(NAME, applicant.name());
        aidCase.applicantId = cipher.seal(CITIZEN_ID, citizenId.reveal());
        aidCase.applicantIndex = index.of(CITIZEN_ID, citizenId.reveal());
    }

    /** @return name and citizen id as replies show them, or null */
    AidCase.ApplicantView masked(AidCase aidCase) {
        if (aidCase.applicantName == null) {
            return null;
        }
        return new AidCase.ApplicantView(
                Applicant.masked(cipher.open(NAME, aidCase.applicantName)),
                CitizenId.parse(cipher.open(CITIZEN_ID, aidCase.applicantId)).masked());
    }
}
