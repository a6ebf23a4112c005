package org.workercare.deploy.local;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workercare.platform.testkit.servers.LocalPostgres;

/** The processes of a stack, and the order in which they start and stop. */
final class StackParts {

    private final StackSettings settings;
    private final Progress progress;
    private final Map<String, Keeper> services = new LinkedHashMap<>();
    private final Keeper kafka;
    private LocalPostgres postgres;

    StackParts(StackSettings settings, ServiceEnvironment environment, ChildRegister register, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.kafka = new Keeper(new KafkaPart(settings, register), progress);
        HttpClient probe =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        for (ServiceName service : settings.services()) {
            Part part = new ServicePart(service, settings, environment.of(service), register, probe);
            services.put(part.name(), new Keeper(part, progress));
        }
    }

    void start() {
        Parallel.run(List.of(this::startPostgres, kafka::start));
        Parallel.run(services.values().stream()
                .map(service -> (Runnable) service::start)
                .toList());
    }

    private void startPostgres() {
        Instant begun = Instant.now();
        int port = settings.ports().postgres();
        progress.starting("postgres");
        try {
            postgres = LocalPostgres.start(settings.postgresData(), port, settings.log("postgres"));
        } catch (IllegalStateException e) {
            throw new CannotStart(e.getMessage() + ":\n" + LogTail.of(settings.log("postgres")), e);
        }
        progress.ready("postgres", Duration.between(begun, Instant.now()), "localhost:" + port);
    }

    /** @throws IllegalArgumentException if the stack has no such part */
    Part part(String name) {
        if (name.equals(KafkaPart.NAME)) {
            return kafka.part();
        }
        Keeper keeper = services.get(name);
        if (keeper == null) {
            throw new IllegalArgumentException("no part " + name + ", there are kafka and " + services.keySet());
        }
        return keeper.part();
    }

    /** Services first, so that they can still write what they hold; then Kafka, then PostgreSQL. */
    void stop() {
        services.values().forEach(Keeper::letGo);
        Parallel.run(services.values().stream()
                .map(service -> (Runnable) service::stop)
                .toList());
        kafka.stop();
        if (postgres != null) {
            postgres.close();
        }
    }
}
