package org.workercare.station.wishes;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;

/**
 * Counts a search in vain as demand where it was made: in memory at once, in the database within a second, in one statement
 * for all of them. A service that is killed loses at most that second; no search waits for it.
 */
@ApplicationScoped
public class CountDemand {

    private static final int MOST_KINDS = 20_000;
    private static final Duration PACE = Duration.ofSeconds(1);

    private final DemandTally tally = new DemandTally(MOST_KINDS);
    private final UnitOfWork work;
    private final DemandStore store;
    private BackgroundLoop loop;

    CountDemand(UnitOfWork work, DemandStore store, MeterRegistry meters) {
        this.work = work;
        this.store = store;
        FunctionCounter.builder("workercare.demand.uncounted", tally, DemandTally::uncounted)
                .register(meters);
    }

    /** Returns at once, and never fails. */
    public void of(UnmetSearch search) {
        tally.add(search);
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(PACE, "demand", () -> writeDown().replaceWith(false));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Void> writeDown() {
        Map<DemandTally.Key, Long> taken = tally.drain();
        return taken.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.write(tx -> store.add(tx, taken)).onFailure().invoke(() -> tally.giveBack(taken));
    }
}
