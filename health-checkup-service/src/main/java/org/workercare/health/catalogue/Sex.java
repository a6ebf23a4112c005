package org.workercare.health.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** As the reference ranges tell people apart. */
public enum Sex {
    FEMALE,
    MALE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
