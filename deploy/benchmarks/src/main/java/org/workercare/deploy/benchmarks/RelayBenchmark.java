package org.workercare.deploy.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.workercare.deploy.local.LocalStack;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** Events a second from outbox to Kafka, against a bare transactional producer that sends the same in equal batches. */
final class RelayBenchmark implements Benchmark {

    private static final int EVENTS = 20_000;
    private static final int BATCH = 500;
    private static final int ROUNDS = 3;
    private static final String TOPIC = "bench.things";
    private static final String FILL = """
            insert into outbox (id, topic, subject, type, audience, data)
            select gen_random_uuid(), 'bench.things', 'subject-' || n % 500, 'org.workercare.bench.thing.done.v1',
                'internal', '{"number": 1, "organisation": "110108", "note": "a hundred letters or so of what an event carries"}'
            from generate_series(1, ?) n""";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(6), Optional.empty())))
                    .all()
                    .get();
        }
        double ours = 0;
        double other = 0;
        for (int round = 0; round < ROUNDS; round++) {
            other = Math.max(other, bareProducer(stack));
            ours = Math.max(ours, relay(stack));
        }
        return List.of(new Measurement("relay: outbox to Kafka / bare producer", "events/s", ours, other, 0.2));
    }

    private static double relay(LocalStack stack) throws SQLException {
        ServiceDatabase database = stack.database("funding");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var fill = connection.prepareStatement(FILL)) {
            fill.setInt(1, EVENTS);
            fill.executeUpdate();
            long begun = System.nanoTime();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> isEmpty(connection));
            return EVENTS / seconds(begun);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select not exists (select from outbox)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static double bareProducer(LocalStack stack) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.kafka(), "acks", "all", "transactional.id", "bench", "linger.ms", 1);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            String value = "{\"number\":1,\"organisation\":\"110108\",\"note\":\"" + "x".repeat(60) + "\"}";
            long begun = System.nanoTime();
            for (int sent = 0; sent < EVENTS; sent += BATCH) {
                producer.beginTransaction();
                for (int i = 0; i < BATCH; i++) {
                    producer.send(new ProducerRecord<>(TOPIC, "subject-" + i, value));
                }
                producer.commitTransaction();
            }
            return EVENTS / seconds(begun);
        }
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
