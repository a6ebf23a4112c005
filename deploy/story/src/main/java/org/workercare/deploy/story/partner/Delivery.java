package org.workercare.deploy.story.partner;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event as a partner received it for the first time.
 *
 * @param id of the event, {@code webhook-id}
 * @param body the CloudEvent
 */
public record Delivery(String id, JsonNode body) {

    public String type() {
        return body.path("type").asText();
    }

    public String subject() {
        return body.path("subject").asText();
    }
}
