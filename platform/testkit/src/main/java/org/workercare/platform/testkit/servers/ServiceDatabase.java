package org.workercare.platform.testkit.servers;

import java.util.List;

/**
 * One service's database: its name is also the name of the only role that may enter it.
 *
 * @param name one of {@link #NAMES}
 * @param port where PostgreSQL listens on the loopback interface
 */
public record ServiceDatabase(String name, int port) {

    /** The databases every server of this project has. */
    public static final List<String> NAMES = List.of("funding", "station", "health_checkup", "gateway");

    /** @throws IllegalArgumentException if no service has a database of this name */
    public ServiceDatabase {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no database " + name + ", there are " + NAMES);
        }
    }

    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    public String reactiveUrl() {
        return "postgresql://localhost:" + port + "/" + name;
    }

    public String user() {
        return name;
    }

    /** Guards against one service mistaken for another on a developer's machine; no secret. */
    public String password() {
        return name + "-on-this-machine-only";
    }
}
