package org.workercare.platform.events;

import java.time.Duration;
import org.jboss.logging.Logger;

/** A thread that does one round after another until it is stopped; after a failed round it waits, longer each time. */
public final class BackgroundLoop {

    /** One round; returns to be called again. */
    public interface Round {
        void run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Thread thread;
    private volatile boolean running = true;

    private BackgroundLoop(String name, Round round, Runnable afterFailure) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> loop(name, round, afterFailure));
    }

    /**
     * @param name of the thread, and in the log
     * @param afterFailure gives up what a failed round may have left half done; called at the end, too
     */
    public static BackgroundLoop start(String name, Round round, Runnable afterFailure) {
        BackgroundLoop loop = new BackgroundLoop(name, round, afterFailure);
        loop.thread.start();
        return loop;
    }

    /** Lets the round in hand finish, for at most this long. */
    public void stop(Duration atMost) {
        running = false;
        thread.interrupt();
        try {
            thread.join(atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop(String name, Round round, Runnable afterFailure) {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try {
                round.run();
                pause = FIRST_PAUSE;
            } catch (Exception | LinkageError e) {
                afterFailure.run();
                pause = running ? waitAfter(name, e, pause) : pause;
            }
        }
        afterFailure.run();
    }

    private Duration waitAfter(String name, Throwable failure, Duration pause) {
        LOG.warnf("%s: %s; next attempt in %d ms", name, describe(failure), pause.toMillis());
        LOG.debug(name, failure);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** Class names only: a driver's message may carry the values of a row. */
    private static String describe(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure.getClass().getSimpleName()
                + (cause == null ? "" : " / " + cause.getClass().getSimpleName());
    }
}
