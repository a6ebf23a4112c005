package org.workercare.station.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workercare.station.place.Place;
import org.workercare.station.site.Facility;

class DemandTallyTest {

    @Property(tries = 100)
    void every_search_is_counted_once_or_counted_as_uncounted_and_no_more_is_held_than_allowed(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int most) {
        DemandTally tally = new DemandTally(most);
        Map<DemandTally.Key, Long> written = new HashMap<>();
        int searches = 200;
        for (int i = 0; i < searches; i++) {
            Place place = new Place(40 + random.nextInt(5) * 0.1, 116);
            Set<Facility.Kind> facilities = random.nextBoolean() ? Set.of(Facility.Kind.CHARGING) : Set.of();
            tally.add(new UnmetSearch(place, facilities, random.nextBoolean(), false));
            if (random.nextInt(20) == 0) {
                Map<DemandTally.Key, Long> taken = tally.drain();
                assertThat(taken.size()).isLessThanOrEqualTo(most);
                if (random.nextBoolean()) {
                    tally.giveBack(taken);
                } else {
                    taken.forEach((key, count) -> written.merge(key, count, Long::sum));
                }
            }
        }
        tally.drain().forEach((key, count) -> written.merge(key, count, Long::sum));
        long counted = written.entrySet().stream()
                .filter(entry -> entry.getKey().what().equals(UnmetSearch.SEARCH))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(counted + tally.uncounted()).isEqualTo(searches);
    }
}
