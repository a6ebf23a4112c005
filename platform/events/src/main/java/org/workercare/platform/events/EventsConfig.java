package org.workercare.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** {@code workercare.events.*}. */
@ConfigMapping(prefix = "workercare.events")
public interface EventsConfig {

    /** The service's short name: source of its events, consumer group and producer identity. */
    String service();

    /** The topics it writes to; made at start where they are missing, each with its {@code .dead} beside it. */
    @WithDefault("")
    java.util.Optional<Set<String>> topics();

    @WithDefault("6")
    int partitions();

    @WithDefault("1")
    short replicas();

    /** How long the relay sleeps when nobody rings: bounds the wait for what another replica wrote. */
    @WithDefault("PT0.25S")
    Duration poll();

    /** Events sent in one Kafka transaction. */
    @WithDefault("500")
    int batch();

    /** Attempts before an event that fails goes to the dead letters; a database out of reach does not count. */
    @WithDefault("5")
    int attempts();
}
