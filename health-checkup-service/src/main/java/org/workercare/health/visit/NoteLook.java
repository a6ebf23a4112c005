package org.workercare.health.visit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.health.access.RecordAccess;
import org.workercare.platform.web.identity.Caller;

/** Notes that visits were shown to somebody. */
@ApplicationScoped
class NoteLook {

    private static final String WORKLIST = "worklist";

    private final RecordAccess recordAccess;

    NoteLook(RecordAccess recordAccess) {
        this.recordAccess = recordAccess;
    }

    Uni<Void> at(Mutiny.Session tx, Caller caller, List<Visit> visits) {
        List<RecordAccess.Record> records = visits.stream()
                .map(visit -> new RecordAccess.Record(visit.personToken(), visit.id()))
                .toList();
        return recordAccess.by(tx, caller, WORKLIST, records);
    }
}
