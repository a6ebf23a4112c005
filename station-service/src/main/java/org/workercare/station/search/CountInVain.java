package org.workercare.station.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.workercare.station.place.Place;
import org.workercare.station.search.index.Entry;
import org.workercare.station.search.index.Hit;
import org.workercare.station.search.index.Moment;
import org.workercare.station.search.index.Wanted;
import org.workercare.station.site.Facility;
import org.workercare.station.wishes.CountDemand;
import org.workercare.station.wishes.UnmetSearch;

/** Has a search that found nothing near, or nothing near but full sites, counted as demand for a station. */
@ApplicationScoped
class CountInVain {

    /** Nobody drives further for a rest. */
    private static final double NEAR_METRES = 10_000;

    private final CountDemand demand;

    CountInVain(CountDemand demand) {
        this.demand = demand;
    }

    /** @param hits the nearest first */
    void of(Place from, Wanted wanted, List<Hit> hits) {
        List<Entry> near = hits.stream()
                .takeWhile(hit -> hit.metres() <= NEAR_METRES)
                .map(Hit::site)
                .toList();
        if (near.stream().allMatch(site -> isFull(site, wanted.moment()))) {
            boolean lacksBay = wanted.freeBay() || !near.isEmpty();
            demand.of(new UnmetSearch(from, setOf(wanted.facilities()), lacksBay, wanted.open()));
        }
    }

    private static boolean isFull(Entry site, Moment moment) {
        return site.bays() > 0 && site.freeBays(moment) == 0;
    }

    private static Set<Facility.Kind> setOf(List<Facility.Kind> kinds) {
        return kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }
}
