package org.workercare.station.changes;

import java.time.Instant;

/**
 * Something that changed.
 *
 * @param position from which to resume behind it
 * @param madeAt by the database's clock
 * @param shown what it is now
 */
public record Change(Position position, Instant madeAt, Shown shown) {}
