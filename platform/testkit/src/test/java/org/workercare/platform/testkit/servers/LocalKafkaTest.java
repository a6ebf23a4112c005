package org.workercare.platform.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workercare.platform.testkit.events.EventLog;

class LocalKafkaTest {

    private static final String TYPE = "org.workercare.test.thing.done.v1";

    @Test
    void records_survive_a_killed_broker_and_a_stopped_one(@TempDir Path data) throws Exception {
        int port = Ports.free();
        Path log = data.resolve("broker.log");
        LocalKafka kafka = LocalKafka.start(data, port, log);
        createTopic(kafka, "things");
        send(kafka, "first");
        long killed = kafka.pid();
        kafka.kill();
        assertThat(ProcessHandle.of(killed)).isEmpty();

        kafka.restart();
        assertThat(kafka.pid()).isNotEqualTo(killed);
        assertThat(kafka.port()).isEqualTo(port);
        send(kafka, "second");
        kafka.close();
        assertThat(Ports.answers(port)).isFalse();

        LocalKafka again = LocalKafka.start(data, port, log);
        try (EventLog events = EventLog.followAt(again.bootstrapServers(), "things")) {
            assertThat(events.awaitOne(TYPE, "first").data().path("word").asText())
                    .isEqualTo("first");
            assertThat(events.awaitOne(TYPE, "second").key()).isEqualTo("second");
        } finally {
            again.close();
        }
    }

    private static void createTopic(LocalKafka kafka, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, 2, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static void send(LocalKafka kafka, String word) throws Exception {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "transactional.id",
                "sender",
                "enable.idempotence",
                true);
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var record = new ProducerRecord<>("things", word, "{\"word\":\"" + word + "\"}");
            record.headers().add("ce_type", TYPE.getBytes()).add("ce_subject", word.getBytes());
            producer.send(record).get(30, TimeUnit.SECONDS);
            producer.commitTransaction();
        }
    }
}
