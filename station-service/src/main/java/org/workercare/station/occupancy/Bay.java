package org.workercare.station.occupancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A parking place of a site.
 *
 * @param since when the status was observed
 * @param source who observed it: {@code registry}, {@code check-in}, {@code keeper}, {@code sensor}
 * @param ageMillis how long ago that was when it was read, by the database's clock; null for just now
 */
public record Bay(
        UUID id,
        UUID siteId,
        int number,
        Status status,
        OffsetDateTime since,
        String source,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        long version,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        Long ageMillis) {

    /** How far the status can be trusted now, 0 to 1, to three places. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double confidence() {
        double exact = BaySource.fromString(source).confidence(ageMillis == null ? 0 : ageMillis);
        return Math.round(exact * 1000) / 1000.0;
    }

    /** What is known of a bay. */
    @Schema(name = "BayStatus")
    public enum Status {
        AVAILABLE,
        OCCUPIED,
        BLOCKED,
        OUT_OF_ORDER,
        /** The site has fewer bays than it had. */
        REMOVED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * Reads a field or column.
         *
         * @throws IllegalArgumentException for any other word
         */
        @JsonCreator
        public static Status fromString(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.wireName().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no status of a bay is called so"));
        }

        /** Whether it may be promised to somebody for later: who stands there now will have left. */
        public boolean isBookable() {
            return switch (this) {
                case AVAILABLE, OCCUPIED -> true;
                case BLOCKED, OUT_OF_ORDER, REMOVED -> false;
            };
        }
    }
}
