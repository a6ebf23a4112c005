package org.workercare.station.reservation;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Decides what may be done with a reservation at a moment. */
final class ReservationLife {

    private ReservationLife() {}

    /** Why the act is refused, or nothing. */
    static Optional<ReservationProblem> objection(Reservation reservation, Act act, OffsetDateTime now) {
        return switch (act) {
            case CONFIRM -> confirm(reservation, now);
            case CANCEL ->
                allowIf(reservation.state() == Reservation.State.HELD
                        || reservation.state() == Reservation.State.BOOKED);
            case CHECK_IN -> checkIn(reservation, now);
            case CHECK_OUT -> allowIf(reservation.state() == Reservation.State.CHECKED_IN);
        };
    }

    private static Optional<ReservationProblem> confirm(Reservation reservation, OffsetDateTime now) {
        boolean lapsed = reservation.state() == Reservation.State.EXPIRED
                || reservation.state() == Reservation.State.HELD
                        && !reservation.holdExpiresAt().isAfter(now);
        return lapsed
                ? Optional.of(ReservationProblem.HOLD_EXPIRED)
                : allowIf(reservation.state() == Reservation.State.HELD);
    }

    private static Optional<ReservationProblem> checkIn(Reservation reservation, OffsetDateTime now) {
        if (reservation.state() != Reservation.State.BOOKED) {
            return Optional.of(ReservationProblem.ACT_NOT_ALLOWED);
        }
        if (now.isBefore(reservation.from().minus(ReservationTerms.EARLY_CHECK_IN))) {
            return Optional.of(ReservationProblem.TOO_EARLY);
        }
        return isNoShow(reservation, now) ? Optional.of(ReservationProblem.TOO_LATE) : Optional.empty();
    }

    /** Nobody came in time, or before the reservation ended. */
    static boolean isNoShow(Reservation reservation, OffsetDateTime now) {
        OffsetDateTime lapse = reservation.from().plus(ReservationTerms.NO_SHOW_AFTER);
        return reservation.state() == Reservation.State.BOOKED
                && (!now.isBefore(lapse) || !now.isBefore(reservation.until()));
    }

    private static Optional<ReservationProblem> allowIf(boolean allowed) {
        return allowed ? Optional.empty() : Optional.of(ReservationProblem.ACT_NOT_ALLOWED);
    }
}
