package org.workercare.station.reservation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A bay held or booked for a half-open stretch of time.
 *
 * @param bay the bay's number at its site
 * @param holdExpiresAt when a hold that is not confirmed ends, else null
 */
public record Reservation(
        UUID id,
        UUID siteId,
        UUID bayId,
        int bay,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        String driver,

        OffsetDateTime from,
        OffsetDateTime until,
        State state,
        OffsetDateTime holdExpiresAt,
        long version) {

    /** Where it stands. */
    @Schema(name = "ReservationState")
    public enum State {
        HELD,
        BOOKED,
        CHECKED_IN,
        COMPLETED,
        CANCELLED,
        NO_SHOW,
        EXPIRED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
