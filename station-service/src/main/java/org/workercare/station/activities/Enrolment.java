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
 * @param waitPosition from 1, while waiting
 */
public record Enrolment(
        UUID id,
        UUID activityId,
        State state,
        Integer waitPosition,
        List<UUID> sessions,
        OffsetDateTime madeAt,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        String enrolledBy,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        long version) {

    /** Where it stands. */
    @Schema(name = "EnrolmentState")
    public enum State {
        ENROLLED,
        WAITING,
        CANCELLED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
