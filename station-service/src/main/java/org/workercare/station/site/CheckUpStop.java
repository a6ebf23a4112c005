package org.workercare.station.site;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A stop of the check-up bus at a site, half-open.
 *
 * @param over whether it has ended
 */
public record CheckUpStop(UUID stopId, OffsetDateTime startsAt, OffsetDateTime endsAt, boolean over) {}
