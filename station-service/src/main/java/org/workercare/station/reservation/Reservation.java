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
 * @param reason why it ended or moved without its driver: {@code yielded} to the driver's own booking, {@code closure};
 *     else null
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
        String reason,
        long version) {

    /** As it is right after it was made: a hold if it has an end. */
    static Reservation made(
            UUID id,
            UUID site,
            UUID bay,
            int number,
            OffsetDateTime from,
            OffsetDateTime until,
            OffsetDateTime holdExpiresAt) {
        State state = holdExpiresAt == null ? State.BOOKED : State.HELD;
        return new Reservation(id, site, bay, number, null, from, until, state, holdExpiresAt, null, 1);
    }

    /** From when on its driver may come. */
    @JsonProperty
    public OffsetDateTime checkInFrom() {
        return from.minus(ReservationTerms.EARLY_CHECK_IN);
    }

    /** When it is given up if nobody has come; until then it may be cancelled. */
    @JsonProperty
    public OffsetDateTime noShowAt() {
        OffsetDateTime lapse = from.plus(ReservationTerms.NO_SHOW_AFTER);
        return lapse.isBefore(until) ? lapse : until;
    }

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
