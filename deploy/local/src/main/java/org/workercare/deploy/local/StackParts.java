package org.workercare.deploy.local;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processes of a stack, and the order in which they start and stop. */
final class StackParts {

    private final Map<String, Keeper> services = new LinkedHashMap<>();
    private final Keeper kafka;
    private final Keeper postgres;

    StackParts(StackSettings settings, ServiceEnvironment environment, ChildRegister register, Progress progress) {
        kafka = new Keeper(new KafkaPart(settings, register), progress);
        postgres = new Keeper(new PostgresPart(settings), progress);
        HttpClient probe =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        for (ServiceName service : settings.services()) {
            Part part = new ServicePart(service, settings, environment.of(service), register, probe);
            services.put(part.name(), new Keeper(part, progress));
        }
    }

    void start() {
        Parallel.run(List.of(postgres::start, kafka::start));
        Parallel.run(each(services.values(), Keeper::start));
    }

    /** @throws IllegalArgumentException if the stack has no such part */
    Part part(String name) {
        return all().map(Keeper::part)
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + name + ", there are "
                        + all().map(keeper -> keeper.part().name()).collect(Collectors.joining(", "))));
    }

    private Stream<Keeper> all() {
        return Stream.concat(services.values().stream(), Stream.of(kafka, postgres));
    }

    /** Services first, so that they can still write what they hold; then Kafka, then PostgreSQL. */
    void stop() {
        all().forEach(Keeper::letGo);
        Parallel.run(each(services.values(), Keeper::stop));
        kafka.stop();
        postgres.stop();
    }

    private static List<Runnable> each(Collection<Keeper> keepers, Consumer<Keeper> act) {
        return keepers.stream()
                .map(keeper -> (Runnable) () -> act.accept(keeper))
                .toList();
    }
}
