package org.workercare.station.reservation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.web.writes.ClaimedRequest;
import org.workercare.platform.web.writes.WriteClaim;

/**
 * A driver's request for a bay on its way to the database; the claim's caller is the driver.
 *
 * @param id what the reservation will be called
 * @param siteVersion by which the next was found
 * @param isOpen whether the site is open at the beginning
 * @param bay this one, or null for any
 */
record BookingRequest(
        WriteClaim claim,
        UUID id,
        UUID site,
        long siteVersion,
        boolean isOpen,
        UUID bay,
        OffsetDateTime from,
        OffsetDateTime until,
        boolean hold)
        implements ClaimedRequest {

    @Override
    public int weight() {
        return 1;
    }
}
