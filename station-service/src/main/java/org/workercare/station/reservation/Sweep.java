package org.workercare.station.reservation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/** Once a second ends holds that expired and bookings nobody came for; the database's clock says which. */
@ApplicationScoped
class Sweep {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final UnitOfWork work;
    private final ReservationStore store;
    private BackgroundLoop loop;

    Sweep(UnitOfWork work, ReservationStore store) {
        this.work = work;
        this.store = store;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(
                PACE, "lapsed reservations", () -> work.write(store::sweep).replaceWith(false));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
