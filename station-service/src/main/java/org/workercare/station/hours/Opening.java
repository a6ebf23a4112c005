package org.workercare.station.hours;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether something is open, why, and until when.
 *
 * @param until when the answer changes; null if it never does, or not within two years
 * @param comment what the hours say about it, or null
 */
public record Opening(boolean open, Reason reason, OffsetDateTime until, String comment) {

    /** Why it is open or not. */
    @Schema(name = "OpeningReason")
    public enum Reason {
        OPEN,
        OUTSIDE_HOURS,
        /** The hours name this day, or time, as off: a holiday, an exception. */
        OFF,
        NOT_YET_OPEN,
        SUSPENDED,
        CLOSED_FOR_GOOD;

        @com.fasterxml.jackson.annotation.JsonValue
        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
