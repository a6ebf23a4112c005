package org.workercare.funding;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.workercare.platform.testkit.TestServers;

/** What the station and health services tell, put on the real Kafka as they would: CloudEvents in binary mode. */
public final class OtherServices {

    private OtherServices() {}

    /**
     * Tells once.
     *
     * @param what the type without its prefix and version: {@code station.proposal.submitted}
     */
    public static void tell(String topic, String what, String subject, String data) {
        tell(topic, what, subject, data, UUID.randomUUID());
    }

    /** Tells with an id of the caller's choice, so that it can be told again. */
    public static void tell(String topic, String what, String subject, String data, UUID id) {
        ProducerRecord<String, String> event = new ProducerRecord<>(topic, subject, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/" + what.substring(0, what.indexOf('.')),
                        "ce_type",
                        "org.workercare." + what + ".v1",
                        "ce_subject",
                        subject,
                        "ce_time",
                        OffsetDateTime.now().toString(),
                        "ce_audience",
                        "public",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> to = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafka());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(to, new StringSerializer(), new StringSerializer())) {
            producer.send(event).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
