package org.workercare.deploy.local;

import java.nio.file.Path;
import java.util.List;

/**
 * What to start, and where.
 *
 * @param project the directory that holds the services' modules
 * @param home keeps data, logs, keys and process ids; survives every stop
 * @param ports where each part listens
 * @param services which of the four to start; none for {@code infra}
 */
public record StackSettings(Path project, Path home, StackPorts ports, List<ServiceName> services) {

    public StackSettings {
        project = project.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        services = List.copyOf(services);
    }

    /** All four services on the documented ports, with data under {@code .local} of the project. */
    public static StackSettings of(Path project) {
        return new StackSettings(project, project.resolve(".local"), StackPorts.movedBy(0), ServiceName.all());
    }

    /** A stack of its own beside others: free ports and its own data. */
    public StackSettings apart(Path otherHome) {
        return new StackSettings(project, otherHome, StackPorts.free(), services);
    }

    public StackSettings withPorts(StackPorts other) {
        return new StackSettings(project, home, other, services);
    }

    public StackSettings withHome(Path other) {
        return new StackSettings(project, other, ports, services);
    }

    /** PostgreSQL, Kafka and the issuer only. */
    public StackSettings withoutServices() {
        return new StackSettings(project, home, ports, List.of());
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path postgresData() {
        return home.resolve("postgres");
    }

    Path kafkaData() {
        return home.resolve("kafka");
    }

    Path keys() {
        return home.resolve("keys");
    }
}
