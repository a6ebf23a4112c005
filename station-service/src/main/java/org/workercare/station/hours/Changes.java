package org.workercare.station.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds when the hours' answer changes: tries, in order, every moment at which it could, the clock's own changes included.
 *
 * @param reachDays how many days after its own a stretch may last into
 */
record Changes(OpeningHours hours, ZoneId zone, int reachDays) {

    private static final int HORIZON_DAYS = 732;

    /** The first moment after this one at which the state is another; null if there is none within two years. */
    OffsetDateTime after(OffsetDateTime moment, State state) {
        return first(moment.toInstant(), other -> other != state);
    }

    /** The first moment after this one at which it is open; null if there is none within two years. */
    OffsetDateTime nextOpen(OffsetDateTime moment) {
        return first(moment.toInstant(), state -> state == State.OPEN);
    }

    private OffsetDateTime first(Instant after, Predicate<State> wanted) {
        TreeSet<Instant> candidates = new TreeSet<>();
        LocalDate today = LocalDate.ofInstant(after, zone);
        for (int ahead = -reachDays; ahead < HORIZON_DAYS; ahead++) {
            LocalDate day = today.plusDays(ahead);
            boundsOf(day).filter(bound -> bound.isAfter(after)).forEach(candidates::add);
            Instant dayAfter = day.plusDays(1).atStartOfDay(zone).toInstant();
            for (Instant next = candidates.pollFirst(); next != null; next = candidates.pollFirst()) {
                if (!next.isBefore(dayAfter)) {
                    candidates.add(next);
                    break;
                }
                if (wanted.test(hours.stateAt(LocalDateTime.ofInstant(next, zone)))) {
                    return next.atZone(zone).toOffsetDateTime();
                }
            }
        }
        return null;
    }

    private Stream<Instant> boundsOf(LocalDate day) {
        LocalDateTime midnight = day.atStartOfDay();
        Stream<Instant> ofSpans = hours.planOf(day).spans().stream()
                .flatMap(span -> Stream.of(midnight.plusMinutes(span.start()), midnight.plusMinutes(span.end())))
                .flatMap(this::instantsOf);
        ZoneOffsetTransition clock =
                zone.getRules().nextTransition(midnight.atZone(zone).toInstant());
        boolean today = clock != null && !clock.getDateTimeBefore().isAfter(midnight.plusDays(1));
        return today ? Stream.concat(ofSpans, Stream.of(clock.getInstant())) : ofSpans;
    }

    /** A time on the wall comes twice where the clock goes back, and with the clock's change where it goes forward. */
    private Stream<Instant> instantsOf(LocalDateTime wall) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        return offsets.isEmpty()
                ? Stream.of(zone.getRules().getTransition(wall).getInstant())
                : offsets.stream().map(wall::toInstant);
    }
}
