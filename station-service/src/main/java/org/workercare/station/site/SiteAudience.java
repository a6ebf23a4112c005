package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Whom a site is for. */
public enum SiteAudience {
    TRUCK_DRIVERS,
    RIDE_HAILING_DRIVERS,
    COURIERS,
    DELIVERY_RIDERS,
    SANITATION_WORKERS,
    CONSTRUCTION_WORKERS,
    WOMEN;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a parameter or field.
     *
     * @throws IllegalArgumentException for any other word
     */
    @JsonCreator
    public static SiteAudience fromString(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.wireName().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no audience is called so"));
    }
}
