package org.workercare.station.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workercare.platform.events.BackgroundLoop;

/** Lets go of changes that nobody needs any more; who was away longer loads anew. */
@ApplicationScoped
class PurgeChanges {

    private static final Duration PACE = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 5_000;

    private final ChangeStore store;
    private final Duration kept;
    private BackgroundLoop loop;

    PurgeChanges(
            ChangeStore store, @ConfigProperty(name = "workercare.changes.kept", defaultValue = "PT6H") Duration kept) {
        this.store = store;
        this.kept = kept;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(
                PACE, "purge of changes", () -> store.purge(kept, MOST_AT_ONCE).map(gone -> gone == MOST_AT_ONCE));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
