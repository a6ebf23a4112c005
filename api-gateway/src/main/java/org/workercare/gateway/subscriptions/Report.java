package org.workercare.gateway.subscriptions;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt's outcome as the database takes it down.
 *
 * @param lease under which the attempt was made
 * @param pause seconds until the next attempt
 */
record Report(
        UUID subscription,
        long position,
        UUID lease,
        boolean delivered,
        boolean gone,
        Integer status,
        String error,
        double pause) {

    private static final int GONE = 410;
    private static final double MILLIS = 1_000.0;

    static Report of(Parcel parcel, Outcome outcome, RetryPlan plan) {
        Duration planned = plan.pauseAfter(parcel.attempts(), Optional.empty());
        return switch (outcome) {
            case Outcome.Delivered delivered -> of(parcel, true, false, delivered.status(), null, Duration.ZERO);
            case Outcome.Gone gone -> of(parcel, false, true, GONE, "status 410", planned);
            case Outcome.Failed failed ->
                of(
                        parcel,
                        false,
                        false,
                        failed.status().orElse(null),
                        failed.error(),
                        plan.pauseAfter(parcel.attempts(), failed.wish()));
        };
    }

    private static Report of(
            Parcel parcel, boolean delivered, boolean gone, Integer status, String error, Duration pause) {
        return new Report(
                parcel.subscription(),
                parcel.position(),
                parcel.lease(),
                delivered,
                gone,
                status,
                error,
                pause.toMillis() / MILLIS);
    }
}
