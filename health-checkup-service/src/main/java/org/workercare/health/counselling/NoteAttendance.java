package org.workercare.health.counselling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;

/** Notes who came, of those who had signed up. */
@ApplicationScoped
public class NoteAttendance {

    /** Who came. */
    public record Request(@NotEmpty @Size(max = 1_000) List<@NotBlank @Size(max = 128) String> personTokens) {}

    /** How many were noted. */
    public record Outcome(int attended) {}

    private final SessionStore store;
    private final SessionWorkers workers;

    NoteAttendance(SessionStore store, SessionWorkers workers) {
        this.store = store;
        this.workers = workers;
    }

    public Uni<Outcome> by(Mutiny.Session tx, Caller caller, UUID sessionId, Request request) {
        return workers.lock(tx, caller, sessionId)
                .chain(session -> workers.meant(tx, caller, request.personTokens()))
                .chain(meant -> store.attend(tx, sessionId, meant).map(noted -> {
                    if (noted < meant.size()) {
                        throw CounsellingProblem.NOT_SIGNED_UP.problem("/personTokens");
                    }
                    return new Outcome(noted);
                }));
    }
}
