package org.workercare.gateway.resilience;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code workercare.gateway.*}: limits on what the gateway waits for and passes on. */
@ConfigMapping(prefix = "workercare.gateway")
public interface ResilienceConfig {

    /** Until a connection to a service stands. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** From sending a request until the head of its answer; an answer that has begun may take as long as it will. */
    @WithDefault("PT30S")
    Duration responseTimeout();

    /** Before the one second attempt. */
    @WithDefault("PT0.1S")
    Duration pauseBeforeSecondAttempt();

    /** Connections to one service at once, streams of events included. */
    @WithDefault("512")
    int connections();

    /** Bytes of a request's body; more is refused with 413. */
    @WithDefault("16777216")
    long longestBody();
}
