package org.workercare.funding.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.CloseYear;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Closes a programme's year (关账): its money stays where it is, and nothing is posted any more. */
@ApplicationScoped
class CloseProgramme {

    private final ProgrammeStore store;
    private final Preconditions preconditions;
    private final CloseYear year;

    CloseProgramme(ProgrammeStore store, Preconditions preconditions, CloseYear year) {
        this.store = store;
        this.preconditions = preconditions;
        this.year = year;
    }

    Uni<Programme> by(Mutiny.Session tx, Caller caller, UUID id) {
        return store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .invoke(programme -> preconditions.require(programme.version))
                .call(programme -> year.of(tx, id, caller.id()))
                .call(programme -> store.now(tx).invoke(now -> {
                    programme.closedAt = now;
                    programme.version++;
                }))
                .call(tx::flush);
    }
}
