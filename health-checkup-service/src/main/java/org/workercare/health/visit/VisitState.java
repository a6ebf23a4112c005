package org.workercare.health.visit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a visit stands; a correction takes an interpreted one back to examined. */
public enum VisitState {
    EXPECTED,
    EXAMINED,
    INTERPRETED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
