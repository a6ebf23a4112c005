package org.workercare.station.reservation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/** Once a second ends holds that expired and bookings nobody came for; the database's clock says which. */
@ApplicationScoped
class Sweep {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final UnitOfWork work;
    private final ReservationStore store;
    private final Semaphore pause = new Semaphore(0);
    private BackgroundLoop loop;

    Sweep(UnitOfWork work, ReservationStore store) {
        this.work = work;
        this.store = store;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.start("lapsed reservations", this::round, () -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop(Duration.ofSeconds(5));
    }

    private void round() throws Exception {
        try {
            VertxContextSupport.subscribeAndAwait(() -> work.write(store::sweep));
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        pause.tryAcquire(PACE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
