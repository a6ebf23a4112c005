package org.workercare.deploy.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one part running: when its process ends unasked, starts it again, at once the first time and then after twice
 * as long each time, up to ten seconds.
 */
final class Keeper {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Part part;
    private final Progress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread watch;

    Keeper(Part part, Progress progress) {
        this.part = part;
        this.progress = progress;
    }

    Part part() {
        return part;
    }

    /** Starts the part; from the moment it answers it is kept running. */
    void start() {
        bring();
        watch = Thread.ofVirtual().name("keeper-" + part.name()).start(this::keep);
    }

    private void bring() {
        Instant begun = Instant.now();
        progress.starting(part.name());
        part.startAndAwait();
        progress.ready(part.name(), Duration.between(begun, Instant.now()), part.address());
    }

    private void keep() {
        Duration pause = Duration.ZERO;
        while (true) {
            Instant since = Instant.now();
            part.process().onExit().join();
            boolean settled = Duration.between(since, Instant.now()).compareTo(SETTLED) > 0;
            pause = settled ? Duration.ZERO : pause;
            if (stopsWithin(pause)) {
                return;
            }
            progress.note(part.name() + " ended, starting it again");
            pause = longer(pause);
            bringAgain();
        }
    }

    /** A failed attempt leaves an ended process, which {@link #keep} then sees. */
    private void bringAgain() {
        try {
            bring();
        } catch (CannotStart e) {
            progress.note(e.getMessage().lines().findFirst().orElse(part.name()));
            part.stop();
        }
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofMillis(500) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** From now on the part may end. */
    void letGo() {
        stopping.countDown();
    }

    /** Ends the part, and waits until nothing can start it again. */
    void stop() {
        letGo();
        part.stop();
        try {
            if (watch != null) {
                watch.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        part.stop();
    }
}
