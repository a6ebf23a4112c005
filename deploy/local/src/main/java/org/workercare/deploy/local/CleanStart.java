package org.workercare.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.workercare.platform.testkit.servers.LocalPostgres;
import org.workercare.platform.testkit.servers.Ports;

/** What has to be so before anything starts: all is built, and no old process, taken port or old log is in the way. */
record CleanStart(StackSettings settings, ChildRegister register) {

    void make() {
        settings.services().forEach(this::requireBuilt);
        register.endLeftovers();
        LocalPostgres.stopLeftover(settings.postgresData());
        settings.ports().needed(settings.services()).forEach(CleanStart::requireFree);
        moveLogsAside();
    }

    private void requireBuilt(ServiceName service) {
        if (!Files.exists(service.jar(settings.project()))) {
            throw new CannotStart(service.module() + " is not built: run make up, or mvn package, first");
        }
    }

    private static void requireFree(String part, int port) {
        if (Ports.answers(port)) {
            throw new CannotStart("port " + port + ", which " + part
                    + " needs, is taken by another program: stop that one, or move all ports with --port-offset=1000");
        }
    }

    /** One earlier run's logs are kept beside the present ones. */
    private void moveLogsAside() {
        Path earlier = settings.logs().resolve("earlier");
        try {
            Files.createDirectories(earlier);
            for (Path log : logs()) {
                Files.move(log, earlier.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(settings.logs())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
