package org.workercare.station.reservation;

/** What a driver may do with a reservation of his. */
enum Act {
    CONFIRM(Reservation.State.BOOKED),
    CANCEL(Reservation.State.CANCELLED),
    CHECK_IN(Reservation.State.CHECKED_IN),
    CHECK_OUT(Reservation.State.COMPLETED);

    private final Reservation.State target;

    Act(Reservation.State target) {
        this.target = target;
    }

    Reservation.State target() {
        return target;
    }
}
