package org.workercare.deploy.story.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the product answered.
 *
 * @param body the entity; missing when there is none
 * @param etag the {@code ETag}, to be sent back in {@code If-Match}
 * @param replayed whether the act had been done before, and this is its kept reply
 */
public record Answer(int status, JsonNode body, Optional<String> etag, boolean replayed) {

    private static final int FIRST_FAILURE = 300;

    public boolean isGood() {
        return status < FIRST_FAILURE;
    }

    /** The problem's machine code, or the empty string. */
    public String code() {
        return body.path("code").asText();
    }

    public String id() {
        return body.path("id").asText();
    }
}
