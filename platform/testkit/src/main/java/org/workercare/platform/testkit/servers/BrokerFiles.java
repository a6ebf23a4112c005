package org.workercare.platform.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a broker keeps on disk: its properties and its records, and what it says.
 *
 * @param root the directory that holds properties and records
 * @param log what the broker prints
 */
record BrokerFiles(Path root, Path log) {

    private static final int LAST_LINES = 30;

    private static final String PROPERTIES = """
            process.roles=broker,controller
            node.id=1
            listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
            advertised.listeners=PLAINTEXT://localhost:%1$d
            controller.listener.names=CONTROLLER
            controller.quorum.voters=1@localhost:%2$d
            log.dirs=%3$s
            auto.create.topics.enable=false
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=1
            group.initial.rebalance.delay.ms=0
            log.cleaner.dedupe.buffer.size=16777216
            num.network.threads=2
            num.io.threads=4
            log.retention.ms=-1
            """;

    Path writeProperties(int port, int controllerPort) {
        try {
            Files.createDirectories(root);
            Path file = root.resolve("server.properties");
            return Files.writeString(file, PROPERTIES.formatted(port, controllerPort, root.resolve("records")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "no log at " + log;
        }
    }
}
