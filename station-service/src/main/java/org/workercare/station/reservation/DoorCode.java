package org.workercare.station.reservation;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What a door reads from a driver's phone: who may come, where and when, in a time step of 30 seconds.
 *
 * <p>As text, parted by {@code |}: {@code WCD1}, key id, reservation, site, bay, the bay's number, the first second its
 * driver may come, the second the time ends (both since 1970), the time step.
 *
 * @param step seconds since 1970 divided by 30, rounded down, when the code was made
 */
record DoorCode(UUID reservation, UUID site, UUID bay, int number, long firstSecond, long endSecond, long step) {

    static final long STEP_SECONDS = 30;

    private static final String KIND = "WCD1";
    /** A door's clock may be this many steps off; as long a code outlives its cancellation. */
    private static final long TOLERATED_STEPS = 1;

    private static final int PARTS = 9;

    static DoorCode of(Reservation reservation, OffsetDateTime now) {
        return new DoorCode(
                reservation.id(),
                reservation.siteId(),
                reservation.bayId(),
                reservation.bay(),
                reservation.checkInFrom().toEpochSecond(),
                reservation.until().toEpochSecond(),
                stepAt(now));
    }

    private static long stepAt(OffsetDateTime moment) {
        return Math.floorDiv(moment.toEpochSecond(), STEP_SECONDS);
    }

    /** What is signed. */
    String text(String keyId) {
        return String.join(
                "|",
                KIND,
                keyId,
                reservation.toString(),
                site.toString(),
                bay.toString(),
                Integer.toString(number),
                Long.toString(firstSecond),
                Long.toString(endSecond),
                Long.toString(step));
    }

    /** Reads what was signed; empty for anything else. */
    static Optional<DoorCode> read(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS || !parts[0].equals(KIND)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DoorCode(
                    UUID.fromString(parts[2]),
                    UUID.fromString(parts[3]),
                    UUID.fromString(parts[4]),
                    Integer.parseInt(parts[5]),
                    Long.parseLong(parts[6]),
                    Long.parseLong(parts[7]),
                    Long.parseLong(parts[8])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it was made in this time step or one next to it. */
    boolean isFresh(OffsetDateTime now) {
        return Math.abs(stepAt(now) - step) <= TOLERATED_STEPS;
    }

    /** Whether the reservation is still what the code says: the same place and time. */
    boolean isOf(Reservation reservation) {
        return equals(new DoorCode(
                reservation.id(),
                reservation.siteId(),
                reservation.bayId(),
                reservation.bay(),
                reservation.checkInFrom().toEpochSecond(),
                reservation.until().toEpochSecond(),
                step));
    }

    /** The second at which the next code takes its place. */
    long nextSecond() {
        return (step + 1) * STEP_SECONDS;
    }
}
