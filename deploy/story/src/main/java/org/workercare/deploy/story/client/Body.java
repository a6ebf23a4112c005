package org.workercare.deploy.story.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object to be sent, put together member by member; a value may be null. */
public final class Body {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Body() {}

    public static Body empty() {
        return new Body();
    }

    /** Begins an object with its first member. */
    public static Body of(String name, Object value) {
        return empty().and(name, value);
    }

    public Body and(String name, Object value) {
        members.put(name, value);
        return this;
    }

    @JsonValue
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
