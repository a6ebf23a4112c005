package org.workercare.station.reservation;

import java.time.OffsetDateTime;
import java.util.UUID;

/** What is told of an offer: whoever joined the wait list knows the entry by its id. */
record OfferMade(UUID entryId, UUID reservationId, UUID siteId, OffsetDateTime expiresAt) {}
