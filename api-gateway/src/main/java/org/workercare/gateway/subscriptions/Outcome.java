package org.workercare.gateway.subscriptions;

import java.time.Duration;
import java.util.Optional;

/** What became of one attempt. */
sealed interface Outcome {

    /** The receiver took it: 2xx. */
    record Delivered(int status) implements Outcome {}

    /**
     * To be tried again.
     *
     * @param status the receiver's, if it answered
     * @param error what went wrong, without any address the host resolved to
     * @param wish how long the receiver asks to wait
     */
    record Failed(Optional<Integer> status, String error, Optional<Duration> wish) implements Outcome {}

    /** 410: the receiver wants no more. */
    record Gone() implements Outcome {}

    /**
     * @param status of the receiver
     * @param wish its {@code Retry-After}, if any
     */
    static Outcome ofStatus(int status, Optional<Duration> wish) {
        if (status >= 200 && status < 300) {
            return new Delivered(status);
        }
        return status == 410 ? new Gone() : new Failed(Optional.of(status), "status " + status, wish);
    }

    static Outcome ofFailure(String error) {
        return new Failed(Optional.empty(), error, Optional.empty());
    }
}
