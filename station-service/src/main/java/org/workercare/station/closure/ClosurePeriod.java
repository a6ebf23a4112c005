package org.workercare.station.closure;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workercare.platform.kernel.Sha256;
import org.workercare.station.reservation.Standing;

/**
 * When a site is closed, half open.
 *
 * @param until null for good
 */
record ClosurePeriod(OffsetDateTime from, OffsetDateTime until) {

    private static final Duration LONGEST = Duration.ofDays(365);
    /** Whoever closes from now on is not refused for the time that preview and request took. */
    private static final Duration GRACE = Duration.ofHours(1);

    /** What is wrong with it, if anything. */
    Optional<ClosureProblem> objection(OffsetDateTime now) {
        if (until != null && !from.isBefore(until)) {
            return Optional.of(ClosureProblem.CLOSURE_REVERSED);
        }
        if (from.isBefore(now.minus(GRACE)) || until != null && !until.isAfter(now)) {
            return Optional.of(ClosureProblem.CLOSURE_PAST);
        }
        if (until != null && from.plus(LONGEST).isBefore(until)) {
            return Optional.of(ClosureProblem.CLOSURE_TOO_LONG);
        }
        return from.isAfter(now.plus(LONGEST)) ? Optional.of(ClosureProblem.CLOSURE_TOO_FAR) : Optional.empty();
    }

    boolean hasBegun(OffsetDateTime now) {
        return !from.isAfter(now);
    }

    /** Tells whether two looks saw the same: SHA-256 of the site, the time and every reservation with its version. */
    String hash(UUID site, List<Standing> affected) {
        return Sha256.hexOf(affected.stream()
                .map(one -> one.id() + ":" + one.version())
                .sorted()
                .collect(Collectors.joining(
                        ",",
                        site + "|" + from.toInstant() + "|" + (until == null ? "" : until.toInstant()) + "|",
                        "")));
    }
}
