package org.workercare.station.reservation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What may be asked for, and when it lapses. */
final class ReservationTerms {

    static final Duration HOLD = Duration.ofMinutes(5);
    static final Duration EARLY_CHECK_IN = Duration.ofMinutes(15);
    static final Duration NO_SHOW_AFTER = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration HORIZON = Duration.ofDays(365);
    /** A driver who asks for now is not refused for the way the request took, or for his phone's clock. */
    private static final Duration CLOCK_GRACE = Duration.ofMinutes(5);

    private ReservationTerms() {}

    /** What is wrong with a stretch of time, if anything. */
    static Optional<ReservationProblem> objection(OffsetDateTime from, OffsetDateTime until, OffsetDateTime now) {
        if (!from.isBefore(until)) {
            return Optional.of(ReservationProblem.INTERVAL_REVERSED);
        }
        if (from.isBefore(now.minus(CLOCK_GRACE)) || !until.isAfter(now)) {
            return Optional.of(ReservationProblem.INTERVAL_PAST);
        }
        if (from.plus(LONGEST).isBefore(until)) {
            return Optional.of(ReservationProblem.INTERVAL_TOO_LONG);
        }
        return from.isAfter(now.plus(HORIZON)) ? Optional.of(ReservationProblem.INTERVAL_TOO_FAR) : Optional.empty();
    }
}
