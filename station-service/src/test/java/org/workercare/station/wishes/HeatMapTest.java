package org.workercare.station.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.workercare.station.place.Place;

class HeatMapTest {

    @Property
    void fewer_than_five_people_are_never_shown_and_fifteen_always_are(
            @ForAll @IntRange(min = 0, max = 40) int people,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double uniform) {
        var shown = HiddenCount.of(people, uniform);
        assertThat(shown.isPresent()).isEqualTo(people >= 15 || (people >= 5 && shown.isPresent()));
        shown.ifPresent(count -> {
            assertThat(count % HiddenCount.STEP).isZero();
            assertThat(Math.abs(count - people)).isLessThanOrEqualTo(HiddenCount.LARGEST_DRAW + HiddenCount.STEP / 2);
        });
    }

    @Property(tries = 60)
    void one_person_more_or_less_at_most_doubles_the_odds_of_whatever_is_shown(
            @ForAll @IntRange(min = 0, max = 60) int people) {
        Map<Integer, Double> without = odds(people);
        Map<Integer, Double> with = odds(people + 1);
        Set<Integer> shown = new HashSet<>(without.keySet());
        shown.addAll(with.keySet());
        double excess = 0;
        double deficit = 0;
        for (int outcome : shown) {
            excess += Math.max(0, with.getOrDefault(outcome, 0.0) - 2 * without.getOrDefault(outcome, 0.0));
            deficit += Math.max(0, without.getOrDefault(outcome, 0.0) - 2 * with.getOrDefault(outcome, 0.0));
        }
        assertThat(excess).isLessThanOrEqualTo(1.0 / 94 + 1e-12);
        assertThat(deficit).isLessThanOrEqualTo(1.0 / 94 + 1e-12);
    }

    /** What is shown of so many people, and how likely; nothing shown is 0. */
    private static Map<Integer, Double> odds(int people) {
        Map<Integer, Double> odds = new HashMap<>();
        double below = 0;
        for (int draw = -HiddenCount.LARGEST_DRAW; draw <= HiddenCount.LARGEST_DRAW; draw++) {
            double middle = below + HiddenCount.probability(draw) / 2;
            odds.merge(HiddenCount.of(people, middle).orElse(0), HiddenCount.probability(draw), Double::sum);
            below += HiddenCount.probability(draw);
        }
        assertThat(below).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
        return odds;
    }

    @Property(tries = 200)
    void no_cell_shows_fewer_than_five_people_nobody_is_shown_twice_and_the_same_is_drawn_again(
            @ForAll Random random, @ForAll @IntRange(min = 3, max = 14) int zoom) {
        Map<GridCell, List<Long>> wishers = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            GridCell cell = GridCell.finestAt(new Place(40 + random.nextGaussian(), 116 + random.nextGaussian()));
            wishers.put(
                    cell,
                    IntStream.range(0, 1 + random.nextInt(20))
                            .mapToObj(n -> (long) random.nextInt(1000))
                            .toList());
        }
        Map<GridCell, Set<Long>> asked = new HashMap<>();
        Random draws = new Random(1);
        Map<String, Double> drawn = new HashMap<>();
        var map = HeatMap.ofWishers(zoom, wishers, (cell, people) -> {
            asked.put(cell, Set.copyOf(people));
            return drawn.computeIfAbsent(cell + "" + new TreeSet<>(people), key -> draws.nextDouble());
        });
        for (HeatMap.Shown each : map) {
            assertThat(asked.get(each.cell()).size()).isGreaterThanOrEqualTo(HiddenCount.LEAST);
            assertThat(each.rest()).isEqualTo(each.cell().zoom() < zoom);
        }
        long shown =
                map.stream().mapToLong(each -> asked.get(each.cell()).size()).sum();
        long wishing = wishers.values().stream()
                .mapToLong(people -> Set.copyOf(people).size())
                .sum();
        assertThat(shown).isLessThanOrEqualTo(wishing);
        assertThat(HeatMap.ofWishers(zoom, wishers, (cell, people) -> drawn.get(cell + "" + new TreeSet<>(people))))
                .isEqualTo(map);
    }

    @Example
    void too_few_searches_are_merged_with_those_around_them() {
        GridCell cell = GridCell.finestAt(new Place(40, 116));
        GridCell beside = new GridCell(14, cell.x() ^ 1, cell.y());
        var map = HeatMap.ofSearches(14, Map.of(cell, 14L, beside, 15L));
        assertThat(map).containsExactly(new HeatMap.Shown(cell.parent(), 20, true));
    }

    @Property
    void a_cell_holds_the_places_that_are_found_in_it(
            @ForAll @DoubleRange(min = -85, max = 85) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @IntRange(min = 0, max = 14) int zoom) {
        GridCell cell = GridCell.finestAt(new Place(latitude, longitude)).at(zoom);
        assertThat(latitude).isBetween(cell.south() - 1e-9, cell.north() + 1e-9);
        assertThat(longitude).isBetween(cell.west() - 1e-9, cell.east() + 1e-9);
    }
}
