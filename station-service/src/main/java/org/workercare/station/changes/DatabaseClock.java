package org.workercare.station.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The database's time, as the feed last heard it and as much later as has passed since: this machine's own may be wrong. */
@ApplicationScoped
public class DatabaseClock {

    private record Heard(Instant time, long nanos) {}

    private volatile Heard heard;

    void set(Instant time) {
        heard = new Heard(time, System.nanoTime());
    }

    public Instant now() {
        Heard last = heard;
        return last == null ? Instant.now() : last.time().plusNanos(System.nanoTime() - last.nanos());
    }
}
