package org.workercare.health.worker;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.privacy.BlindIndex;
import org.workercare.platform.kernel.privacy.FieldCipher;

/** Puts workers on record, or finds them there: one citizen id is one worker, however often it is sent. */
@ApplicationScoped
public class EnrolWorkers {

    private static final String NAME = "worker.name";
    private static final String CITIZEN_ID = "worker.citizen-id";

    private final WorkerStore store;
    private final FieldCipher cipher;
    private final BlindIndex index;

    EnrolWorkers(WorkerStore store, FieldCipher cipher, BlindIndex index) {
        this.store = store;
        this.cipher = cipher;
        this.index = index;
    }

    /** @return one for each newcomer, in no order */
    public Uni<List<Enrolled>> by(Mutiny.Session tx, List<Newcomer> newcomers) {
        return newcomers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : store.enrol(tx, newcomers.stream().map(this::seal).toList());
    }

    private WorkerStore.Sealed seal(Newcomer newcomer) {
        String citizenId = newcomer.citizenId().reveal();
        UUID id = Ids.next();
        return new WorkerStore.Sealed(
                newcomer.row(),
                id,
                newcomer.account().orElse(null),
                newcomer.account().orElse("person-" + UUID.randomUUID()),
                cipher.seal(NAME, newcomer.name()),
                cipher.seal(CITIZEN_ID, citizenId),
                index.of(CITIZEN_ID, citizenId),
                newcomer.sex().wireName(),
                newcomer.citizenId().birth().getYear());
    }
}
