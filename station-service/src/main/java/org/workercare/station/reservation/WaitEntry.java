package org.workercare.station.reservation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A driver's place in the wait list for any bay of a site in a half-open stretch of time.
 *
 * @param sequence grows with each who joins at the site: offers go in this order
 * @param position how many come first among those who wait for some of the same time, this one included; null once it no
 *     longer waits
 * @param reservationId the hold that was offered, or null
 * @param offerExpiresAt until when the offered hold waits to be confirmed, or null
 */
public record WaitEntry(
        UUID id,
        UUID siteId,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        String driver,

        OffsetDateTime from,
        OffsetDateTime until,
        State state,
        long sequence,
        Integer position,
        UUID reservationId,
        OffsetDateTime offerExpiresAt,
        long version) {

    /** What became of the waiting. */
    @Schema(name = "WaitState")
    public enum State {
        WAITING,
        /** A hold is offered: confirm it, or cancel it. */
        OFFERED,
        FULFILLED,
        /** The offer was not taken in time. */
        LAPSED,
        LEFT,
        /** The time came, and no bay had become free. */
        ENDED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
