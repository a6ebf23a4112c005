package org.workercare.deploy.story.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** How long to go on trying: bounded in all, a little longer from one attempt to the next. */
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Instant end;
    private Duration pause = FIRST_PAUSE;

    private Patience(Instant end) {
        this.end = end;
    }

    public static Patience of(Duration total) {
        return new Patience(Instant.now().plus(total));
    }

    public boolean isOver() {
        return Instant.now().isAfter(end);
    }

    /** Waits until the next attempt. */
    public void pause() {
        pause(pause);
        pause = min(pause.plus(pause.dividedBy(2)), LONGEST_PAUSE);
    }

    /** Waits as long as the other side asked for. */
    void pause(Duration asked) {
        try {
            TimeUnit.NANOSECONDS.sleep(asked.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted", e);
        }
    }

    static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
