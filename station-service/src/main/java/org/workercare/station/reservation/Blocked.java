package org.workercare.station.reservation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A half-open stretch in which a site takes no reservations.
 *
 * @param until null if for good
 */
public record Blocked(UUID siteId, OffsetDateTime from, OffsetDateTime until) {}
