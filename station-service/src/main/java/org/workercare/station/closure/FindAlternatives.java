package org.workercare.station.closure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.station.changes.DatabaseClock;
import org.workercare.station.occupancy.Bay;
import org.workercare.station.occupancy.FindBays;
import org.workercare.station.reservation.Blocked;
import org.workercare.station.reservation.FindReservations;
import org.workercare.station.reservation.Promised;
import org.workercare.station.reservation.Standing;
import org.workercare.station.search.KeepIndex;
import org.workercare.station.search.index.Moment;
import org.workercare.station.search.index.Wanted;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Site;

/** Knows where the drivers of a site may go instead: as many statements for ten thousand as for one. */
@ApplicationScoped
class FindAlternatives {

    private static final int SITES = 20;
    /** Nobody drives further for a rest. */
    private static final double MOST_METRES = 10_000;

    private final KeepIndex index;
    private final DatabaseClock clock;
    private final FindSite sites;
    private final FindBays bays;
    private final FindReservations reservations;

    FindAlternatives(
            KeepIndex index, DatabaseClock clock, FindSite sites, FindBays bays, FindReservations reservations) {
        this.index = index;
        this.clock = clock;
        this.sites = sites;
        this.bays = bays;
        this.reservations = reservations;
    }

    /** The open sites around, the nearest first. */
    List<Nearby> around(Site site) {
        Wanted anything = Wanted.anything(Moment.at(clock.now().toEpochMilli()));
        return index.view().nearest(site.place(), SITES + 1, anything).stream()
                .map(hit -> new Nearby(hit.site().id(), hit.metres()))
                .filter(one -> !one.siteId().equals(site.id()) && one.distanceMetres() <= MOST_METRES)
                .toList();
    }

    /** @param affected in the order in which they choose; none of them is there already */
    Uni<Alternatives> of(Mutiny.Session tx, List<Nearby> around, List<Standing> affected) {
        if (around.isEmpty() || affected.isEmpty()) {
            return Uni.createFrom().item(new Alternatives(List.of(), List.of(), (site, at) -> false));
        }
        List<UUID> ids = around.stream().map(Nearby::siteId).toList();
        OffsetDateTime first = affected.getFirst().from();
        OffsetDateTime last = affected.stream()
                .map(Standing::until)
                .max(OffsetDateTime::compareTo)
                .orElseThrow();
        return sites.all(tx, ids).chain(known -> bays.of(tx, ids)
                .chain(all -> reservations.blocked(tx, ids, first, last).chain(blocked -> reservations
                        .promised(tx, ids, first, last)
                        .map(promised -> put(around, known, all, blocked, promised)))));
    }

    private static Alternatives put(
            List<Nearby> around, List<Site> known, List<Bay> all, List<Blocked> blocked, List<Promised> promised) {
        Map<UUID, List<Alternatives.Bay>> bays = all.stream()
                .filter(bay -> bay.status().isBookable())
                .collect(Collectors.groupingBy(
                        Bay::siteId,
                        Collectors.mapping(bay -> new Alternatives.Bay(bay.id(), bay.number()), Collectors.toList())));
        List<UUID> closing = blocked.stream().map(Blocked::siteId).toList();
        List<Alternatives.Site> sites = new ArrayList<>();
        around.stream()
                .filter(one -> !closing.contains(one.siteId()))
                .forEach(one -> sites.add(new Alternatives.Site(
                        one.siteId(), one.distanceMetres(), bays.getOrDefault(one.siteId(), List.of()))));
        return new Alternatives(sites, promised, isOpen(known));
    }

    /** Many begin at the same moment: each is looked up once. */
    private static BiPredicate<UUID, OffsetDateTime> isOpen(List<Site> known) {
        record Moment(UUID site, OffsetDateTime at) {}
        Map<UUID, Site> byId = known.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        Map<Moment, Boolean> looked = new HashMap<>();
        return (site, at) -> byId.containsKey(site)
                && looked.computeIfAbsent(
                        new Moment(site, at), moment -> byId.get(moment.site()).isOpenAt(moment.at()));
    }
}
