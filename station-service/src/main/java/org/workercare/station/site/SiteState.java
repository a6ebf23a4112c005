package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where a site stands in its life. */
public enum SiteState {
    PROPOSED,
    PLANNED,
    UNDER_CONSTRUCTION,
    OPEN,
    SUSPENDED,
    CLOSED;

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
    public static SiteState fromString(String word) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a site is called so"));
    }
}
