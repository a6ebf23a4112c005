package org.workercare.gateway.subscriptions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** {@code workercare.webhooks.*}. */
@ConfigMapping(prefix = "workercare.webhooks")
interface WebhooksConfig {

    /** Pauses after the first, second, … failed attempt; the last one repeats. */
    @WithDefault("PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT10H")
    List<Duration> retrySchedule();

    /** A subscription whose every attempt failed for this long is disabled. */
    @WithDefault("PT120H")
    Duration disableAfter();

    /** For one attempt, from looking the host up to the head of its answer. */
    @WithDefault("PT10S")
    Duration timeout();

    /** How long an attempt belongs to the gateway that began it: longer than the time-out. */
    @WithDefault("PT20S")
    Duration lease();

    /** How long the worker waits when there is nothing to send. */
    @WithDefault("PT0.2S")
    Duration poll();

    /** Attempts under way at once, of all subscriptions. */
    @WithDefault("96")
    int atOnce();

    /** Attempts under way at once for one subscription, so that a slow receiver leaves room for others. */
    @WithDefault("48")
    int atOncePerSubscription();

    /** How long the old secret signs beside the new one. */
    @WithDefault("PT24H")
    Duration rotationOverlap();

    /** Whether receivers may stand at loopback and private addresses and speak plain HTTP: on one's own machine only. */
    @WithDefault("false")
    boolean allowPrivateAddresses();
}
