package org.workercare.gateway.subscriptions;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * When to try again.
 *
 * @param pauses after the first, second, … failed attempt; the last one repeats
 */
record RetryPlan(List<Duration> pauses) {

    /** A receiver may ask for patience, but not for ever. */
    static final Duration LONGEST_WISH = Duration.ofHours(24);

    RetryPlan {
        pauses = List.copyOf(pauses);
        if (pauses.isEmpty()) {
            throw new IllegalArgumentException("at least one pause");
        }
    }

    /**
     * @param attempts made so far, at least 1
     * @param wish of the receiver, if it named one
     * @return never shorter than planned
     */
    Duration pauseAfter(int attempts, Optional<Duration> wish) {
        Duration planned = pauses.get(Math.min(attempts, pauses.size()) - 1);
        return wish.map(w -> w.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : w)
                .filter(w -> w.compareTo(planned) > 0)
                .orElse(planned);
    }

    /** Reads {@code Retry-After} (RFC 9110, section 10.2.3): seconds, or a date. */
    static Optional<Duration> wishIn(String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Optional.empty();
        }
        String value = retryAfter.strip();
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, date)).filter(d -> !d.isNegative());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
