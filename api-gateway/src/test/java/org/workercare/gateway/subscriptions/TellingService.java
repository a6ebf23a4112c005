package org.workercare.gateway.subscriptions;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.workercare.platform.testkit.TestServers;

/** Puts events on the real Kafka as the services do: CloudEvents 1.0, binary mode. */
final class TellingService implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** A public event with a number in its data. @return its id */
    UUID tells(String type, UUID subject, int number) {
        return tells(type, subject, number, "public");
    }

    UUID tells(String type, UUID subject, int number, String audience) {
        UUID id = UUID.randomUUID();
        String[] words = type.split("\\.");
        String topic = words[2] + "." + words[3] + "s";
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                topic, subject.toString(), ("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/" + words[2],
                        "ce_type",
                        type,
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        OffsetDateTime.now().toString(),
                        "ce_audience",
                        audience,
                        "ce_partitionkey",
                        subject.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
        return id;
    }

    @Override
    public void close() {
        producer.close();
    }
}
