package org.workercare.deploy.story.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Looks into an RFC 9457 problem. */
public final class Problems {

    private Problems() {}

    /** Names of the problem's members. */
    public static List<String> membersOf(String body) {
        try {
            JsonNode problem = new ObjectMapper().readTree(body);
            List<String> names = new ArrayList<>();
            problem.fieldNames().forEachRemaining(names::add);
            return names;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + body, e);
        }
    }
}
