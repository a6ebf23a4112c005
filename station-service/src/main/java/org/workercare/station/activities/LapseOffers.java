package org.workercare.station.activities;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/** Once a second takes back offered places nobody accepted in time, for the next; the database's clock says which. */
@ApplicationScoped
class LapseOffers {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final UnitOfWork work;
    private final WaitListStore waitList;
    private final MoveWaitList move;
    private BackgroundLoop loop;

    LapseOffers(UnitOfWork work, WaitListStore waitList, MoveWaitList move) {
        this.work = work;
        this.waitList = waitList;
        this.move = move;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(PACE, "lapsed offers", this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** A transaction for each activity. */
    private Uni<Boolean> round() {
        return work.read(waitList::overdue).chain(activities -> Multi.createFrom()
                .iterable(activities)
                .onItem()
                .transformToUniAndConcatenate(activity -> work.write(tx -> move.afterLapsing(tx, activity)))
                .collect()
                .asList()
                .replaceWith(false));
    }
}
