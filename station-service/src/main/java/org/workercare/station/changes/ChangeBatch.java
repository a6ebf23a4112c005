package org.workercare.station.changes;

import java.time.Instant;
import java.util.List;

/**
 * Changes that follow one another.
 *
 * @param loading whether this is what there is, given at the start, and not something that changed
 * @param first whether what was given before is to be forgotten: the first batch of a load
 * @param now the database's time
 * @param upTo the place in the feed behind this batch
 * @param more whether more is there already
 */
public record ChangeBatch(
        List<Change> changes, boolean loading, boolean first, Instant now, Position upTo, boolean more) {}
