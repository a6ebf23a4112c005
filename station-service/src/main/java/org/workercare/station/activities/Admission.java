package org.workercare.station.activities;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How places are given. */
public enum Admission {
    FIRST_COME,
    LOTTERY;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
