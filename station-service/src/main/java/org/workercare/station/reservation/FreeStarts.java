package org.workercare.station.reservation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the beginning nearest to a wanted one at which some bay is free for long enough. */
final class FreeStarts {

    /** A stretch in which a bay is promised to somebody else. */
    record Taken(UUID bayId, OffsetDateTime from, OffsetDateTime until) {}

    private FreeStarts() {}

    /**
     * A nearest beginning is the wanted one, or right after something that stands in the way, or right before it.
     *
     * @param bays by their ids, also those on which nothing is promised
     * @param isPossible whether terms and hours allow a beginning
     */
    static Optional<OffsetDateTime> nearest(
            OffsetDateTime wanted,
            Duration length,
            List<UUID> bays,
            List<Taken> taken,
            Predicate<OffsetDateTime> isPossible) {
        Map<UUID, List<Taken>> byBay = taken.stream().collect(java.util.stream.Collectors.groupingBy(Taken::bayId));
        return Stream.concat(
                        Stream.of(wanted),
                        taken.stream()
                                .flatMap(t -> Stream.of(t.until(), t.from().minus(length))))
                .distinct()
                .sorted(Comparator.<OffsetDateTime, Duration>comparing(
                                at -> Duration.between(wanted, at).abs())
                        .thenComparing(Comparator.naturalOrder()))
                .filter(isPossible)
                .filter(at ->
                        bays.stream().anyMatch(bay -> isFree(byBay.getOrDefault(bay, List.of()), at, at.plus(length))))
                .findFirst();
    }

    private static boolean isFree(List<Taken> taken, OffsetDateTime from, OffsetDateTime until) {
        return taken.stream().noneMatch(t -> t.from().isBefore(until) && from.isBefore(t.until()));
    }
}
