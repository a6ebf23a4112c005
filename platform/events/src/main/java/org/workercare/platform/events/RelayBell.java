package org.workercare.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the relay from within the process. Not NOTIFY, which takes a database-wide lock at commit; what another replica
 * has written is found by the relay's poll.
 */
@ApplicationScoped
public class RelayBell {

    private final Semaphore rung = new Semaphore(0);

    /** Called after a commit that may have written to the outbox. */
    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
