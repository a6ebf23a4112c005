package org.workercare.platform.testkit.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A record as it stood on a topic; the CloudEvents attributes are null on records that are none.
 *
 * @param headers all record headers as text, CloudEvents' among them with their {@code ce_} prefix
 * @param text the record's value as it stood
 * @param data the value as JSON
 */
public record ReceivedEvent(
        String topic, int partition, long offset, String key, Map<String, String> headers, String text, JsonNode data) {

    public String id() {
        return headers.get("ce_id");
    }

    public String type() {
        return headers.get("ce_type");
    }

    public String subject() {
        return headers.get("ce_subject");
    }

    boolean is(String type, String subject) {
        return type.equals(type()) && subject.equals(subject());
    }
}
