package org.workercare.deploy.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person reads once it is up. */
record Welcome(LocalStack stack, StackSettings settings) {

    String forVisitors() {
        return """

                Worker Care is up. Open:
                  %1$s/           where to begin, with the API reference
                  %1$s/openapi    all APIs in one description
                A caller's token:
                  curl -s -d 'sub=officer-1&org=CN&roles=finance-officer' %2$s/token
                Logs: %3$s
                Ctrl-C stops everything; the data stays.
                """.formatted(stack.gateway(), stack.issuer(), settings.logs());
    }

    /** Writes one file of variables per service, and says how to use them. */
    String forLiveCoding() {
        return """

                PostgreSQL, Kafka and the issuer are up. Start a service from its sources (dev mode needs
                Maven 3.9), each in a terminal of its own:
                %s
                A caller's token:
                  curl -s -d 'sub=officer-1&org=CN&roles=finance-officer' %s/token
                Ctrl-C stops everything; the data stays.
                """.formatted(
                ServiceName.all().stream().map(this::command).collect(Collectors.joining("\n")), stack.issuer());
    }

    private String command(ServiceName service) {
        Path file = write(service, stack.environment(service));
        return "  ( set -a; . " + file + "; mvn -pl " + service.module() + " -am compile quarkus:dev )";
    }

    private Path write(ServiceName service, Map<String, String> variables) {
        Path file = settings.home().resolve("env").resolve(service.word());
        String lines = variables.entrySet().stream()
                .map(variable -> variable.getKey() + "='" + variable.getValue() + "'\n")
                .collect(Collectors.joining());
        PrivateFiles.write(file, lines);
        return file;
    }
}
