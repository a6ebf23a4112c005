package org.workercare.health.counselling;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A session on site.
 *
 * @param capacity people it takes
 * @param taken people signed up
 */
public record Session(
        UUID id,
        UUID campaign,
        OrganisationId organisation,
        SessionKind kind,
        String title,
        String place,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        int capacity,
        int taken,
        long version) {

    boolean hasRoomFor(int people) {
        return taken + people <= capacity;
    }
}
