package org.workercare.deploy.story.trial;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.workercare.deploy.story.partner.ExpectedEvents;

/**
 * A record on a topic.
 *
 * @param headers all headers as text
 */
public record Event(String topic, String key, Map<String, String> headers, String text) {

    static Event in(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Event(record.topic(), record.key(), headers, record.value());
    }

    public String id() {
        return headers.getOrDefault("ce_id", "");
    }

    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /** As {@link org.workercare.deploy.story.partner.ExpectedEvents} names types. */
    public String shortType() {
        return ExpectedEvents.shortOf(type());
    }

    public String subject() {
        return headers.getOrDefault("ce_subject", "");
    }

    public boolean isPublic() {
        return "public".equals(headers.get("ce_audience"));
    }
}
