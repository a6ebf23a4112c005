package org.workercare.health.counselling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;

/** Signs workers up for a session: all of them, or none when the places do not suffice. */
@ApplicationScoped
public class SignUp {

    /** @param personTokens whom; left out by a worker who signs up alone */
    public record Request(@Size(max = 1_000) List<@NotBlank @Size(max = 128) String> personTokens) {}

    /** @param alreadyThere workers who had signed up before */
    public record Outcome(int signedUp, int alreadyThere) {}

    private final SessionStore store;
    private final SessionWorkers workers;

    SignUp(SessionStore store, SessionWorkers workers) {
        this.store = store;
        this.workers = workers;
    }

    public Uni<Outcome> by(Mutiny.Session tx, Caller caller, UUID sessionId, Request request) {
        return workers.lock(tx, caller, sessionId).chain(session -> workers.meant(tx, caller, request.personTokens())
                .chain(meant -> store.countSigned(tx, sessionId, meant)
                        .invoke(there -> {
                            if (!session.hasRoomFor(meant.size() - there)) {
                                throw CounsellingProblem.SESSION_FULL.problem();
                            }
                        })
                        .chain(there -> store.signUp(tx, sessionId, meant).map(added -> new Outcome(added, there)))));
    }
}
