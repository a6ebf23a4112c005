package org.workercare.station.activities;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an activity is. */
public enum ActivityKind {
    CLASS,
    TRAINING,
    SPORTS,
    TALK,
    VISIT;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
