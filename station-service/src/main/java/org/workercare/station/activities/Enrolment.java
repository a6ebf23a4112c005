package org.workercare.station.activities;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A participant's place, or his turn on the wait list; whose it is stays sealed.
 *
 * @param application those who share it get their places together; it is the lot of a lottery
 * @param waitPosition from 1, while waiting
 * @param queueNumber grows with every enrolment: who waits is served in its order, after a lottery in that of the draw
 * @param offerExpiresAt until when an offered place is held, while it is
 */
public record Enrolment(
        UUID id,
        UUID activityId,
        UUID application,
        State state,
        Integer waitPosition,
        long queueNumber,
        OffsetDateTime offerExpiresAt,
        List<UUID> sessions,
        OffsetDateTime madeAt,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        String enrolledBy,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        long version) {

    /** Where it stands. */
    @Schema(name = "EnrolmentState")
    public enum State {
        /** In the drum of a lottery. */
        APPLIED,
        ENROLLED,
        /** A place is held for it, to be accepted in time. */
        OFFERED,
        WAITING,
        CANCELLED,
        /** The offer was not accepted in time. */
        LAPSED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean hasEnded() {
            return this == CANCELLED || this == LAPSED;
        }
    }
}
