package org.workercare.station.wishes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a driver asks for. */
public enum WishKind {
    PARKING,
    TOILET,
    MEALS,
    REST,
    CHARGING,
    MEDICINE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
