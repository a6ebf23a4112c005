package org.workercare.funding.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code workercare.reports.*}. */
@ConfigMapping(prefix = "workercare.reports")
public interface ReportsConfig {

    /** How often to look whether a day is over that nobody has closed. */
    @WithDefault("PT1M")
    Duration lookEvery();

    /** Days after which money that has not moved is warned of. */
    @WithDefault("180")
    int warningAfterDays();

    /** Days after which money that has not moved counts as idle. */
    @WithDefault("365")
    int idleAfterDays();

    /** What this publisher's identifiers begin with, as agreed with whoever registers publishers of open data. */
    @WithDefault("workercare")
    String publisher();
}
