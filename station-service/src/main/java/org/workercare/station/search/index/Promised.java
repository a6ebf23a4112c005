package org.workercare.station.search.index;

import java.util.UUID;

/**
 * A stretch of time, half-open, for which a bay is promised; times in milliseconds of the epoch.
 *
 * @param number of the bay
 * @param lapses when a hold ends by itself; {@link Long#MAX_VALUE} for what is no hold
 */
record Promised(UUID id, int number, long from, long until, long lapses) {

    boolean covers(int bay, Moment moment) {
        return number == bay && from <= moment.at() && moment.at() < until && moment.now() < lapses;
    }
}
