package org.workercare.station.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.workercare.platform.events.BackgroundLoop;

/** Notes in the feed that promised times have begun or ended, by the database's clock: bays are taken or free by then. */
@ApplicationScoped
class TellTimes {

    private static final Duration PACE = Duration.ofMillis(250);

    private final Pool pool;
    private BackgroundLoop loop;

    TellTimes(Pool pool) {
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(PACE, "promised times", () -> pool.preparedQuery("select tell_promised_times()")
                .execute()
                .replaceWith(false));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
