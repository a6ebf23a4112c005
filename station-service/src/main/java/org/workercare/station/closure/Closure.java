package org.workercare.station.closure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A closure and what has become of the reservations so far.
 *
 * @param until null for good
 * @param affected how many reservations it found
 * @param rebooked how many of them are at another site now
 * @param cancelled how many had no alternative
 * @param jobId the work on them; affected less rebooked and cancelled is left, but for those their drivers ended meanwhile
 */
public record Closure(
        UUID id,
        UUID siteId,
        OffsetDateTime from,
        OffsetDateTime until,
        String reason,
        State state,
        int affected,
        int rebooked,
        int cancelled,
        UUID jobId,
        OffsetDateTime declaredAt,
        long version) {

    ClosurePeriod period() {
        return new ClosurePeriod(from, until);
    }

    /** Where it stands. */
    @Schema(name = "ClosureState")
    public enum State {
        DECLARED,
        /** The site is suspended, or closed for good. */
        BEGUN,
        OVER;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
