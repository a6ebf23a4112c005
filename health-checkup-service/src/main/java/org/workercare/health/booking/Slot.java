package org.workercare.health.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A piece of a stop's hours, from its start up to, and without, its end.
 *
 * @param capacity workers it takes
 * @param taken places given so far
 */
public record Slot(
        UUID id,
        UUID stop,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        UUID campaign,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        OrganisationId organisation,

        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        int capacity,
        int taken) {

    @JsonIgnore
    boolean hasRoom() {
        return taken < capacity;
    }
}
