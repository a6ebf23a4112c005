package org.workercare.station.closure;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.workercare.station.reservation.Promised;

/** Gives each reservation, in turn, the nearest bay that is free for all of its time, and no bay twice at a time. */
final class Alternatives {

    /** A site that may take somebody in, with its bays in the order of their numbers. */
    record Site(UUID id, double metres, List<Bay> bays) {}

    /** A bay that can be used. */
    record Bay(UUID id, int number) {}

    /** Where somebody may go instead. */
    record Place(UUID siteId, UUID bayId, int bay, double metres) {}

    private final List<Site> sites;
    private final BiPredicate<UUID, OffsetDateTime> isOpen;
    private final Map<UUID, NavigableMap<OffsetDateTime, OffsetDateTime>> taken = new HashMap<>();

    /**
     * @param sites the nearest first
     * @param promised of their bays
     * @param isOpen whether a site is open at a beginning
     */
    Alternatives(List<Site> sites, List<Promised> promised, BiPredicate<UUID, OffsetDateTime> isOpen) {
        this.sites = sites;
        this.isOpen = isOpen;
        promised.forEach(one -> takenOf(one.bayId()).put(one.from(), one.until()));
    }

    /** The nearest for this time, which is then taken. */
    Optional<Place> take(OffsetDateTime from, OffsetDateTime until) {
        for (Site site : sites) {
            Optional<Bay> free = isOpen.test(site.id(), from) ? free(site, from, until) : Optional.empty();
            if (free.isPresent()) {
                takenOf(free.get().id()).put(from, until);
                return Optional.of(
                        new Place(site.id(), free.get().id(), free.get().number(), site.metres()));
            }
        }
        return Optional.empty();
    }

    private Optional<Bay> free(Site site, OffsetDateTime from, OffsetDateTime until) {
        return site.bays().stream()
                .filter(bay -> isFree(takenOf(bay.id()), from, until))
                .findFirst();
    }

    /** Stretches of one bay do not overlap, so only the two around the beginning can be in the way. */
    private static boolean isFree(
            NavigableMap<OffsetDateTime, OffsetDateTime> taken, OffsetDateTime from, OffsetDateTime until) {
        var before = taken.floorEntry(from);
        var after = taken.ceilingKey(from);
        return (before == null || !before.getValue().isAfter(from)) && (after == null || !after.isBefore(until));
    }

    private NavigableMap<OffsetDateTime, OffsetDateTime> takenOf(UUID bay) {
        return taken.computeIfAbsent(bay, none -> new TreeMap<>());
    }
}
