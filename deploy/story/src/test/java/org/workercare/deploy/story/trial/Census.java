package org.workercare.deploy.story.trial;

import java.util.Map;
import java.util.TreeMap;
import org.workercare.deploy.local.LocalStack;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** How many rows every table of every service has. */
public final class Census {

    /** Every look at a health record is noted, and the summary looks at all of them each time. */
    private static final String GROWS_WITH_EVERY_LOOK = "health_checkup.access_entry";

    private Census() {}

    /** By {@code database.table}. */
    public static Map<String, Long> of(LocalStack stack) {
        Map<String, Long> rows = new TreeMap<>();
        for (String name : ServiceDatabase.NAMES) {
            Rows database = new Rows(stack.database(name));
            database.tables()
                    .forEach(table ->
                            rows.put(name + "." + table, database.number("select count(*) from \"" + table + "\"")));
        }
        rows.remove(GROWS_WITH_EVERY_LOOK);
        return rows;
    }
}
