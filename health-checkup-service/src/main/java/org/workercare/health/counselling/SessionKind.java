package org.workercare.health.counselling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a session offers. */
public enum SessionKind {
    /** Psychological talk at the mind-body health post. */
    COUNSELLING,
    /** Free questions to a specialist. */
    CONSULTATION,
    /** Teaching how to prevent occupational disease. */
    TEACHING;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
