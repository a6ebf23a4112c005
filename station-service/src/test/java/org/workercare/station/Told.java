package org.workercare.station;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.workercare.platform.testkit.TestServers;

/** Speaks for the other services: sends their events as CloudEvents in Kafka's binary mode. */
public final class Told {

    private Told() {}

    public static UUID by(String service, String topic, String type, String subject, String data) {
        return by(service, topic, type, subject, data, UUID.randomUUID());
    }

    /** @param id give the same again for a second delivery */
    public static UUID by(String service, String topic, String type, String subject, String data, UUID id) {
        var record = new ProducerRecord<>(topic, subject, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/" + service,
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-11-23T00:00:00Z",
                        "ce_audience",
                        "public",
                        "ce_partitionkey",
                        subject,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", TestServers.kafka());
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)));
            }
            producer.send(record).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }
}
