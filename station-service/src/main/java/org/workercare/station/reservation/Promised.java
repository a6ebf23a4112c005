package org.workercare.station.reservation;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A half-open stretch in which a bay is promised to somebody. */
public record Promised(UUID bayId, OffsetDateTime from, OffsetDateTime until) {}
