package org.workercare.station.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.kernel.privacy.FieldCipher;
import org.workercare.platform.web.identity.Caller;

/** Seals who takes part, and knows the same person and the same caller again. */
@ApplicationScoped
class Participants {

    private final FieldCipher cipher;
    private final BlindIndex index;

    Participants(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    Applicant applicant(Participant person) {
        String identity = person.name().strip() + '\n' + person.birthDate();
        return new Applicant(index.of("enrolment.participant", identity), person.birthDate());
    }

    String indexOf(Caller caller) {
        return index.of("enrolment.by", caller.id());
    }

    EnrolmentStore.NewEnrolment seal(
            int turn, UUID id, UUID activity, Participant person, Caller caller, Applicant.Verdict.Admitted verdict) {
        return new EnrolmentStore.NewEnrolment(
                turn,
                id,
                activity,
                applicant(person).participant(),
                cipher.seal("enrolment.name", person.name().strip()),
                cipher.seal("enrolment.birth-date", person.birthDate().toString()),
                indexOf(caller),
                verdict.placed() ? Enrolment.State.ENROLLED : Enrolment.State.WAITING,
                verdict.ages());
    }
}
