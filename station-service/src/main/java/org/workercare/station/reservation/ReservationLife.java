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
            case CANCEL -> cancel(reservation, now);
            case CHECK_IN -> checkIn(reservation, now);
            case CHECK_OUT -> allowIf(reservation.state() == Reservation.State.CHECKED_IN);
        };
    }

    private static Optional<ReservationProblem> confirm(Reservation reservation, OffsetDateTime now) {
        return isLapsedHold(reservation, now)
                ? Optional.of(ReservationProblem.HOLD_EXPIRED)
                : allowIf(reservation.state() == Reservation.State.HELD);
    }

    private static Optional<ReservationProblem> cancel(Reservation reservation, OffsetDateTime now) {
        if (isLapsedHold(reservation, now)) {
            return Optional.of(ReservationProblem.HOLD_EXPIRED);
        }
        if (isNoShow(reservation, now)) {
            return Optional.of(ReservationProblem.CANCEL_TOO_LATE);
        }
        return allowIf(canMove(reservation.state()));
    }

    private static boolean isLapsedHold(Reservation reservation, OffsetDateTime now) {
        return reservation.state() == Reservation.State.EXPIRED
                || reservation.state() == Reservation.State.HELD
                        && !reservation.holdExpiresAt().isAfter(now);
    }

    private static Optional<ReservationProblem> checkIn(Reservation reservation, OffsetDateTime now) {
        if (reservation.state() != Reservation.State.BOOKED) {
            return Optional.of(ReservationProblem.ACT_NOT_ALLOWED);
        }
        if (now.isBefore(reservation.checkInFrom())) {
            return Optional.of(ReservationProblem.TOO_EARLY);
        }
        return isNoShow(reservation, now) ? Optional.of(ReservationProblem.TOO_LATE) : Optional.empty();
    }

    /** Nobody came in time, or before the reservation ended. */
    static boolean isNoShow(Reservation reservation, OffsetDateTime now) {
        return reservation.state() == Reservation.State.BOOKED && !now.isBefore(reservation.noShowAt());
    }

    /** Why its time may not be changed, or nothing. */
    static Optional<ReservationProblem> objectionToSlide(Reservation reservation, OffsetDateTime now) {
        return cancel(reservation, now);
    }

    private static boolean canMove(Reservation.State state) {
        return state == Reservation.State.HELD || state == Reservation.State.BOOKED;
    }

    private static Optional<ReservationProblem> allowIf(boolean allowed) {
        return allowed ? Optional.empty() : Optional.of(ReservationProblem.ACT_NOT_ALLOWED);
    }
}
