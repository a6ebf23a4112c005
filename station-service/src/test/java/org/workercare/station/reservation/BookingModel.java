package org.workercare.station.reservation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workercare.station.occupancy.Bay;

/** The rules of booking in the plainest Java, request by request, for the database's function to be held against. */
final class BookingModel {

    /** A site as it decides. */
    record Site(long version, List<Bay> bays, List<Promised> blocked) {}

    private static final class Standing {
        final UUID id;
        final UUID bay;
        final String driver;
        final OffsetDateTime from;
        final OffsetDateTime until;
        boolean isHeld;
        boolean hasEnded;

        Standing(UUID id, UUID bay, String driver, OffsetDateTime from, OffsetDateTime until, boolean isHeld) {
            this.id = id;
            this.bay = bay;
            this.driver = driver;
            this.from = from;
            this.until = until;
            this.isHeld = isHeld;
        }

        boolean covers(OffsetDateTime begin, OffsetDateTime end) {
            return !hasEnded && from.isBefore(end) && begin.isBefore(until);
        }
    }

    private final Map<UUID, Site> sites;
    private final List<Standing> standing = new ArrayList<>();
    private final Map<String, UUID> keys = new HashMap<>();

    BookingModel(Map<UUID, Site> sites) {
        this.sites = sites;
    }

    /** All holds end here, as if their time were over. */
    void expireHolds() {
        standing.stream().filter(one -> one.isHeld).forEach(one -> one.hasEnded = true);
    }

    /** The problem's name, the kept reservation, or the bay that was given. */
    String decide(BookingRequest request, OffsetDateTime now) {
        if (keys.containsKey(request.claim().key())) {
            return "kept " + keys.get(request.claim().key());
        }
        Site site = sites.get(request.site());
        if (site == null || site.version() != request.siteVersion()) {
            return "STALE";
        }
        return ReservationTerms.objection(request.from(), request.until(), now)
                .map(ReservationProblem::name)
                .orElseGet(() -> choose(request, site));
    }

    private String choose(BookingRequest request, Site site) {
        if (!request.isOpen()) {
            return "SITE_NOT_OPEN";
        }
        if (site.blocked().stream()
                .anyMatch(b ->
                        b.from().isBefore(request.until()) && request.from().isBefore(b.until()))) {
            return "SITE_BLOCKED";
        }
        List<Bay> asked = site.bays().stream()
                .filter(bay -> request.bay() == null || bay.id().equals(request.bay()))
                .sorted(Comparator.comparing(Bay::number))
                .toList();
        if (asked.isEmpty()) {
            return "UNKNOWN_BAY";
        }
        return BayChoice.among(asked, bays(request, asked, false), bays(request, asked, true))
                .map(bay -> give(request, asked, bay))
                .orElse("BAY_TAKEN");
    }

    /** The bays that the driver holds himself in that time, or those that somebody else has, or he has for good. */
    private Set<UUID> bays(BookingRequest request, List<Bay> asked, boolean own) {
        return standing.stream()
                .filter(one -> one.covers(request.from(), request.until()))
                .filter(one -> own == isOwnHold(request, asked, one))
                .map(one -> one.bay)
                .collect(Collectors.toSet());
    }

    private static boolean isOwnHold(BookingRequest request, List<Bay> asked, Standing one) {
        return one.isHeld
                && one.driver.equals(request.claim().caller())
                && asked.stream().anyMatch(bay -> bay.id().equals(one.bay));
    }

    private String give(BookingRequest request, List<Bay> asked, Bay bay) {
        standing.stream()
                .filter(one -> one.covers(request.from(), request.until()) && isOwnHold(request, asked, one))
                .forEach(one -> one.hasEnded = true);
        standing.add(new Standing(
                request.id(), bay.id(), request.claim().caller(), request.from(), request.until(), request.hold()));
        keys.put(request.claim().key(), request.id());
        return "bay " + bay.number() + (request.hold() ? " held" : "");
    }
}
