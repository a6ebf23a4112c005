package org.workercare.platform.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one way to a transaction: what a write does and what it tells commit together. */
@ApplicationScoped
public class UnitOfWork {

    private final Mutiny.SessionFactory sessions;
    private final RelayBell bell;

    UnitOfWork(Mutiny.SessionFactory sessions, RelayBell bell) {
        this.sessions = sessions;
        this.bell = bell;
    }

    /** Runs the work in a transaction and rings for the relay once it has committed. */
    public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
        return SqlState.retryVictim(inSession(session -> session.withTransaction(transaction -> work.apply(session))))
                .invoke(bell::ring);
    }

    /** Runs the work in a session of its own, each statement seeing what is committed. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
        return inSession(session -> {
            session.setDefaultReadOnly(true);
            return work.apply(session);
        });
    }

    /**
     * A session of its own for each: the factory's own withSession hands one to all that run in a context, and units of
     * work side by side would share a transaction and its end.
     */
    private <T> Uni<T> inSession(Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom().deferred(sessions::openSession).chain(session -> Uni.createFrom()
                .deferred(() -> work.apply(session))
                .eventually(session::close));
    }
}
