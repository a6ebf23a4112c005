package org.workercare.platform.events;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
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

    private static final Duration PATIENCE = Duration.ofSeconds(5);

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

    /**
     * Does rounds of work in the database, the next at once while there is more to do.
     *
     * @param pace how long to wait when there is no more
     * @param round whether there may be more to do
     */
    public static BackgroundLoop every(Duration pace, String name, Supplier<Uni<Boolean>> round) {
        return start(
                name,
                () -> {
                    if (!Await.result(round)) {
                        Thread.sleep(pace);
                    }
                },
                () -> {});
    }

    /** Lets the round in hand finish, for at most five seconds. */
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(PATIENCE);
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
