package org.workercare.station.occupancy;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * That somebody saw a bay in a state.
 *
 * @param observedAt when; null for now, by the database's clock
 */
public record Observation(UUID bayId, Bay.Status status, OffsetDateTime observedAt) {

    /** What became of one. */
    public enum Outcome {
        APPLIED,
        /** The very same had been told before. */
        KNOWN,
        /** Something later is known already. */
        OUTDATED,
        /** It was to be made only after the database's now: the observer's clock is wrong. */
        FROM_THE_FUTURE,
        UNKNOWN_BAY,
        /** The bay's site is none of the caller's. */
        OUT_OF_REACH;

        @com.fasterxml.jackson.annotation.JsonValue
        public String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
