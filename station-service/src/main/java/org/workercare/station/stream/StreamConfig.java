package org.workercare.station.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code workercare.stream.*}. */
@ConfigMapping(prefix = "workercare.stream")
interface StreamConfig {

    /** How often a subscriber hears that the stream is alive. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How long a subscriber may leave what it was sent untaken before it is let go. */
    @WithDefault("PT20S")
    Duration patience();

    /** Events kept for all subscribers in memory; who is further back reads from the database. */
    @WithDefault("32768")
    int tail();

    /** Subscribers of this replica; more are told to come back later. */
    @WithDefault("15000")
    int mostSubscribers();
}
