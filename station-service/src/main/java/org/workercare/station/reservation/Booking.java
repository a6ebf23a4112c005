package org.workercare.station.reservation;

import java.time.OffsetDateTime;
import java.util.UUID;

/** What became of a request for a bay. */
sealed interface Booking {

    /**
     * The bay was given.
     *
     * @param holdUntil when the hold ends; null for a booking
     */
    record Given(UUID reservation, UUID bay, int number, OffsetDateTime holdUntil) implements Booking {}

    /** @param problem why not */
    record Refused(ReservationProblem problem) implements Booking {}

    /** The key was used before, for a request with this hash, with this outcome. */
    record Kept(String requestHash, Given given) implements Booking {}

    /** The site has changed since the caller looked; nothing was decided. */
    record Stale() implements Booking {}
}
