package org.workercare.station.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** A coordinate system that is understood. */
public enum Crs {
    WGS84,
    /** The shifted one of maps published in China. */
    GCJ02;

    /**
     * Reads a parameter or field.
     *
     * @throws IllegalArgumentException for any other word
     */
    @JsonCreator
    public static Crs fromString(String word) {
        return Arrays.stream(values())
                .filter(crs -> crs.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("crs is WGS84 or GCJ02"));
    }

    @JsonValue
    public String wireName() {
        return name();
    }
}
