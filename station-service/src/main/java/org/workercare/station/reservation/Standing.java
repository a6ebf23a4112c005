package org.workercare.station.reservation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A reservation that stands, without its driver.
 *
 * @param bay the bay's number
 */
public record Standing(
        UUID id, int bay, OffsetDateTime from, OffsetDateTime until, Reservation.State state, long version) {

    /** Whether its driver is there already. */
    public boolean isPresent() {
        return state == Reservation.State.CHECKED_IN;
    }
}
