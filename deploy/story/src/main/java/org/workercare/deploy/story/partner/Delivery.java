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

    /** What the number counts: one service's events about one subject. */
    String stream() {
        return body.path("source").asText() + "/" + subject();
    }

    /** The event's number among those of its stream, from 1. */
    long sequence() {
        return body.path("sequence").asLong();
    }
}
