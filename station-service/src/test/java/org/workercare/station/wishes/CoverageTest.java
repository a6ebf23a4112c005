package org.workercare.station.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

class CoverageTest {

    private static final int REACH = 800;

    @Property(tries = 100)
    void the_best_places_add_up_once_each_adds_no_more_than_the_one_before_and_order_does_not_matter(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 80) int count) {
        List<ClusterWishes.Point> wishes = new ArrayList<>(ClusterWishesTest.around(random, count));
        Set<UUID> served = wishes.stream()
                .map(ClusterWishes.Point::id)
                .filter(id -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        Map<GridCell, Long> searches = new HashMap<>();
        wishes.stream()
                .limit(5)
                .forEach(wish -> searches.put(GridCell.finestAt(wish.place()), 1L + random.nextInt(99)));
        List<Coverage.Gain> best = new Coverage(REACH, wishes, served, searches).best(200);
        assertThat(best.stream().mapToInt(Coverage.Gain::wishes).sum()).isEqualTo(count - served.size());
        assertThat(best.stream().mapToLong(Coverage.Gain::searches).sum())
                .isEqualTo(searches.values().stream().mapToLong(Long::longValue).sum());
        for (int i = 1; i < best.size(); i++) {
            assertThat(best.get(i).weight()).isLessThanOrEqualTo(best.get(i - 1).weight());
        }
        Collections.shuffle(wishes, random);
        assertThat(new Coverage(REACH, wishes, served, searches).best(200)).isEqualTo(best);
    }

    @Property(tries = 100)
    void a_place_gains_the_wishes_within_its_reach_that_no_station_serves(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 80) int count) {
        List<ClusterWishes.Point> wishes = ClusterWishesTest.around(random, count);
        Set<UUID> served = Set.of(wishes.getFirst().id());
        Place place = wishes.get(random.nextInt(count)).place();
        long within = wishes.stream()
                .filter(wish -> Geodesy.distance(wish.place(), place) <= REACH && !served.contains(wish.id()))
                .count();
        Coverage coverage = new Coverage(REACH, wishes, served, Map.of());
        assertThat(coverage.each(List.of(place)).getFirst().wishes()).isEqualTo((int) within);
        assertThat(coverage.inTurn(List.of(place, place)).getLast().weight()).isZero();
    }
}
