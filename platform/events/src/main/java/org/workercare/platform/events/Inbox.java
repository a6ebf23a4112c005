package org.workercare.platform.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets each event take effect once per handler: the event's id and the effect commit together. */
@ApplicationScoped
class Inbox {

    private static final String REMEMBER =
            "insert into inbox (event_id, handler) values (?1, ?2) on conflict do nothing";

    private final UnitOfWork work;

    Inbox(UnitOfWork work) {
        this.work = work;
    }

    Uni<Void> handle(EventHandler handler, IncomingEvent event) {
        return work.write(tx -> handle(tx, handler, event));
    }

    /** All of them or none. */
    Uni<Void> handle(EventHandler handler, List<IncomingEvent> events) {
        return work.write(tx -> Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> handle(tx, handler, event))
                .collect()
                .last());
    }

    private Uni<Void> handle(Mutiny.Session tx, EventHandler handler, IncomingEvent event) {
        return remember(tx, handler, event)
                .chain(isNew ->
                        isNew ? handler.apply(tx, event) : Uni.createFrom().voidItem());
    }

    /** Waits for a transaction that is handling the same event. */
    Uni<Boolean> remember(Mutiny.Session tx, EventHandler handler, IncomingEvent event) {
        return tx.createNativeQuery(REMEMBER)
                .setParameter(1, event.id())
                .setParameter(2, handler.name())
                .executeUpdate()
                .map(rows -> rows == 1);
    }
}
