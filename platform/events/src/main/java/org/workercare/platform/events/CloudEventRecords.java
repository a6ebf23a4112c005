package org.workercare.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as Kafka records: CloudEvents 1.0, Kafka protocol binding, binary content mode. */
@ApplicationScoped
class CloudEventRecords {

    private static final String AUDIENCE = "audience";

    private final ObjectMapper json;
    private final URI source;

    CloudEventRecords(ObjectMapper json, EventsConfig config) {
        this.json = json;
        this.source = URI.create("/" + config.service());
    }

    ProducerRecord<String, byte[]> toRecord(IncomingEvent event) {
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.subject())
                .withTime(event.happenedAt())
                .withExtension(AUDIENCE, event.audience().wireName())
                .withExtension("partitionkey", event.subject())
                .withData("application/json", event.data().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(event.topic(), event.subject())
                .writeBinary(cloudEvent);
    }

    /** @throws PoisonEventException if the record is no CloudEvent of ours */
    IncomingEvent fromRecord(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            JsonNode data = json.readTree(event.getData().toBytes());
            return new IncomingEvent(
                    UUID.fromString(event.getId()),
                    message.topic(),
                    event.getSubject(),
                    event.getType(),
                    Audience.ofWireName(String.valueOf(event.getExtension(AUDIENCE))),
                    event.getTime(),
                    data);
        } catch (IOException | RuntimeException e) {
            throw new PoisonEventException(
                    "not a CloudEvent of this product: " + e.getClass().getSimpleName());
        }
    }
}
