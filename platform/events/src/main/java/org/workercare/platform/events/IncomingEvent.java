package org.workercare.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event as it came from Kafka.
 *
 * @param id the same in every delivery of it
 * @param topic where it was read
 * @param subject the id of what it happened to
 * @param type {@code org.workercare.<service>.<subject>.<past participle>.v1}
 * @param happenedAt when its transaction began, by the producer's database
 * @param data as its producer's schema describes it; read tolerantly, for fields may be added
 */
public record IncomingEvent(
        UUID id,
        String topic,
        String subject,
        String type,
        Audience audience,
        OffsetDateTime happenedAt,
        JsonNode data) {}
