package org.workercare.station.changes;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.workercare.platform.events.Await;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.web.problems.ProblemException;

/** Gives this replica's listeners what there is, then what changes. */
@ApplicationScoped
public class Feed {

    private static final Duration PACE = Duration.ofMillis(25);
    private static final int MOST_AT_ONCE = 5_000;

    private final List<ChangeListener> listeners;
    private final LoadShown load;
    private final ReadChanges read;
    private final DatabaseClock clock;
    private volatile Position reached;
    private BackgroundLoop loop;

    Feed(@All List<ChangeListener> listeners, LoadShown load, ReadChanges read, DatabaseClock clock) {
        this.listeners = listeners;
        this.load = load;
        this.read = read;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.start("feed of changes", this::round, () -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Whether the listeners have been given everything there is. */
    public boolean isLoaded() {
        return reached != null;
    }

    /** The place up to which this replica's listeners know all; null before they are loaded. */
    public Position reached() {
        return reached;
    }

    private void round() throws InterruptedException {
        if (reached == null) {
            reached = load.all(this::hand);
        } else if (!follow()) {
            Thread.sleep(PACE);
        }
    }

    /** @return whether more may follow at once */
    private boolean follow() {
        try {
            ChangeBatch batch = Await.result(() -> read.after(reached, MOST_AT_ONCE));
            clock.set(batch.now());
            if (!batch.changes().isEmpty()) {
                hand(batch);
            }
            reached = batch.upTo();
            return batch.more();
        } catch (ProblemException expired) {
            reached = null;
            return true;
        }
    }

    private void hand(ChangeBatch batch) {
        listeners.forEach(listener -> listener.changed(batch));
    }
}
