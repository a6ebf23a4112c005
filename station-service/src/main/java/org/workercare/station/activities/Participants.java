package org.workercare.station.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.workercare.platform.kernel.Ids;
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
            UUID application, Participant person, Caller caller, Enrolment.State state, Map<UUID, Integer> ages) {
        return new EnrolmentStore.NewEnrolment(
                0,
                Ids.next(),
                application,
                applicant(person).participant(),
                cipher.seal("enrolment.name", person.name().strip()),
                cipher.seal("enrolment.birth-date", person.birthDate().toString()),
                indexOf(caller),
                state,
                ages);
    }
}
