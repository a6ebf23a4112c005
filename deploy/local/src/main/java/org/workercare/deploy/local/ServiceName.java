package org.workercare.deploy.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The four processes this project builds, in the order in which they stop. */
public enum ServiceName {
    GATEWAY("gateway", "api-gateway", "gateway"),
    FUNDING("funding", "funding-service", "funding"),
    STATION("station", "station-service", "station"),
    HEALTH_CHECKUP("health-checkup", "health-checkup-service", "health_checkup");

    private final String word;
    private final String module;
    private final String database;

    ServiceName(String word, String module, String database) {
        this.word = word;
        this.module = module;
        this.database = database;
    }

    /** As it stands in messages, log files and {@link LocalStack#kill}. */
    public String word() {
        return word;
    }

    public String module() {
        return module;
    }

    String database() {
        return database;
    }

    /** What {@code mvn package} leaves to run. */
    Path jar(Path project) {
        return project.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    static List<ServiceName> all() {
        return Arrays.asList(values());
    }
}
