package org.workercare.station.reservation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What may be asked for, and when it lapses: the terms that OCPI calls those of a booking. */
public final class ReservationTerms {

    /** How long a hold waits to be confirmed. */
    static final Duration HOLD = Duration.ofMinutes(5);
    /** How long a hold that the wait list offers waits to be confirmed. */
    static final Duration OFFER = Duration.ofMinutes(10);
    /** Early start: how long before the beginning its driver may come. */
    static final Duration EARLY_CHECK_IN = Duration.ofMinutes(15);
    /** No-show time-out: how long after the beginning the bay is kept. */
    static final Duration NO_SHOW_AFTER = Duration.ofMinutes(15);
    /** Cancel-until: how long after the beginning its driver may still give it up; from then on it is a no-show. */
    static final Duration CANCEL_UNTIL = NO_SHOW_AFTER;

    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(24);
    static final Duration HORIZON = Duration.ofDays(365);
    /** A driver who asks for now is not refused for the way the request took, or for his phone's clock. */
    static final Duration CLOCK_GRACE = Duration.ofMinutes(5);

    /** The terms as a driver's program reads them, in minutes. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "ReservationTerms")
    public record Minutes(
            long hold,
            long offer,
            long earlyCheckIn,
            long noShowAfter,
            long cancelUntil,
            long shortest,
            long longest,
            long horizon) {}

    private ReservationTerms() {}

    static Minutes inMinutes() {
        return new Minutes(
                HOLD.toMinutes(),
                OFFER.toMinutes(),
                EARLY_CHECK_IN.toMinutes(),
                NO_SHOW_AFTER.toMinutes(),
                CANCEL_UNTIL.toMinutes(),
                SHORTEST.toMinutes(),
                LONGEST.toMinutes(),
                HORIZON.toMinutes());
    }

    /** As the database's {@code reservation_book} wants them. */
    static List<Duration> forBooking() {
        return List.of(HOLD, CLOCK_GRACE, LONGEST, SHORTEST, HORIZON, OFFER);
    }

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
        if (from.plus(SHORTEST).isAfter(until)) {
            return Optional.of(ReservationProblem.INTERVAL_TOO_SHORT);
        }
        return from.isAfter(now.plus(HORIZON)) ? Optional.of(ReservationProblem.INTERVAL_TOO_FAR) : Optional.empty();
    }
}
