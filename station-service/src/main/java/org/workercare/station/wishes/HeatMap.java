package org.workercare.station.wishes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;

/**
 * Where people wish for a station, without showing anybody: in fixed cells, of which those with too few people are merged
 * into the next coarser one until there are enough.
 *
 * <p>A cell that is merged counts what no finer cell shows, and nothing else: no number is part of another on the same map,
 * and none can be subtracted from another zoom's but with the noise of both.
 */
final class HeatMap {

    /** Coarser than this nothing is merged; what is left stays hidden. */
    static final int COARSEST = 3;

    /** Searches name nobody and are not told from each other; fewer, in a cell 2 km wide, may be one person's. */
    static final long LEAST_SEARCHES = 20;

    static final long STEP_OF_SEARCHES = 10;

    /**
     * A cell with enough to show.
     *
     * @param count people, or searches; rounded
     * @param rest whether it counts only what no finer cell shows
     */
    record Shown(GridCell cell, long count, boolean rest) {}

    private HeatMap() {}

    /**
     * People by cell, the finest cells first.
     *
     * @param wishers for each finest cell, those who wish for something in it
     * @param uniform draws from [0, 1) for a cell and those in it: the same for the same, and nobody can foretell it
     */
    static List<Shown> ofWishers(
            int zoom,
            Map<GridCell, ? extends Collection<Long>> wishers,
            ToDoubleBiFunction<GridCell, Set<Long>> uniform) {
        SortedMap<GridCell, Set<Long>> cells = new TreeMap<>();
        wishers.forEach((cell, people) -> cells.merge(cell.at(zoom), new HashSet<>(people), HeatMap::union));
        return merged(zoom, cells, HeatMap::union, (cell, people) -> {
            var shown = HiddenCount.of(people.size(), uniform.applyAsDouble(cell, people));
            return shown.isPresent() ? OptionalLong.of(shown.getAsInt()) : OptionalLong.empty();
        });
    }

    /** Searches by cell, rounded down, the finest cells first. */
    static List<Shown> ofSearches(int zoom, Map<GridCell, Long> searches) {
        SortedMap<GridCell, Long> cells = new TreeMap<>();
        searches.forEach((cell, count) -> cells.merge(cell.at(zoom), count, Long::sum));
        return merged(
                zoom,
                cells,
                Long::sum,
                (cell, count) -> count < LEAST_SEARCHES
                        ? OptionalLong.empty()
                        : OptionalLong.of(count / STEP_OF_SEARCHES * STEP_OF_SEARCHES));
    }

    private static <T> List<Shown> merged(
            int zoom,
            SortedMap<GridCell, T> finest,
            BinaryOperator<T> merge,
            BiFunction<GridCell, T, OptionalLong> showable) {
        List<Shown> shown = new ArrayList<>();
        SortedMap<GridCell, T> cells = finest;
        for (int level = zoom; level >= COARSEST; level--) {
            SortedMap<GridCell, T> hidden = new TreeMap<>();
            for (var entry : cells.entrySet()) {
                OptionalLong count = showable.apply(entry.getKey(), entry.getValue());
                if (count.isPresent()) {
                    shown.add(new Shown(entry.getKey(), count.getAsLong(), level < zoom));
                } else {
                    hidden.merge(entry.getKey().parent(), entry.getValue(), merge);
                }
            }
            cells = hidden;
        }
        return shown;
    }

    private static Set<Long> union(Set<Long> one, Set<Long> other) {
        one.addAll(other);
        return one;
    }
}
