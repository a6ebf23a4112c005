package org.workercare.deploy.local;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What libraries inside the launcher may print between its own lines: warnings, and nothing about killed servers. */
final class LauncherLogs {

    /** Held here: a logger nobody holds forgets its level. */
    private static final List<Logger> HELD = new ArrayList<>();

    private LauncherLogs() {}

    /** Must come before anything logs: the first to log decides which log manager there is. */
    static void quiet() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        hold("", Level.WARNING);
        hold("io.zonky.test.db.postgres", Level.OFF);
        hold("org.apache.kafka", Level.SEVERE);
    }

    private static void hold(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        HELD.add(logger);
    }
}
