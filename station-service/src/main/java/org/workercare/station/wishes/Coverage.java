package org.workercare.station.wishes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.workercare.station.place.Place;

/**
 * What stations would serve if they stood where they do not: wishes that no station is in reach of, and searches in vain.
 *
 * <p>A search weighs a tenth of a wish: it costs its maker less. Searches are counted in the cell they were made in, and all
 * of a cell is in reach where its centre is, or where the station stands in it. Plain Java; the same in gives the same out.
 */
final class Coverage {

    static final int WEIGHT_OF_WISH = 10;

    /**
     * What one more place would add.
     *
     * @param wishes that no station serves and no earlier place of the list would
     * @param searches in vain likewise
     * @param servedAlready wishes in reach that a station serves already
     * @param weight wishes and tenths of searches
     */
    public record Gain(Place place, int wishes, long searches, int servedAlready, double weight) {}

    /** A wish, or a cell where was searched in vain. */
    private static final class Want extends Vicinity.Spot {
        private final String name;
        private final long searches;
        private final boolean served;

        Want(String name, Place place, long searches, boolean served) {
            super(place);
            this.name = name;
            this.searches = searches;
            this.served = served;
        }

        private boolean isWish() {
            return searches == 0;
        }

        private long weight() {
            return isWish() ? WEIGHT_OF_WISH : searches;
        }
    }

    private record Candidate(Want at, long weight) {}

    private static final Comparator<Candidate> MOST_FIRST =
            Comparator.comparingLong(Candidate::weight).reversed().thenComparing(candidate -> candidate.at().name);

    private final Vicinity<Want> vicinity;
    private final List<Want> wants = new ArrayList<>();
    private final Map<GridCell, Want> cells = new HashMap<>();

    /** @param served wishes that a station is in reach of */
    Coverage(int metres, List<ClusterWishes.Point> wishes, Set<UUID> served, Map<GridCell, Long> searches) {
        this.vicinity = new Vicinity<>(metres);
        wishes.forEach(wish -> add(new Want(wish.id().toString(), wish.place(), 0, served.contains(wish.id()))));
        searches.forEach((cell, count) -> {
            Want want = new Want(cell.toString(), cell.centre(), count, false);
            cells.put(cell, want);
            add(want);
        });
    }

    private void add(Want want) {
        wants.add(want);
        vicinity.add(want);
    }

    /** Each place as if it were the only one. */
    List<Gain> each(List<Place> places) {
        return places.stream()
                .map(place -> gain(new Want("", place, 0, false), Set.of()))
                .toList();
    }

    /** Each place on top of those before it. */
    List<Gain> inTurn(List<Place> places) {
        Set<Want> taken = new HashSet<>();
        List<Gain> gains = new ArrayList<>();
        for (Place place : places) {
            Want at = new Want("", place, 0, false);
            gains.add(gain(at, taken));
            taken.addAll(reached(at));
        }
        return gains;
    }

    /**
     * Where to build next: again and again the place that adds most, of those where somebody wishes or searches for one.
     * Fewer, if nothing is left to add.
     */
    List<Gain> best(int count) {
        PriorityQueue<Candidate> candidates = new PriorityQueue<>(MOST_FIRST);
        Set<Want> taken = new HashSet<>();
        wants.stream().filter(want -> !want.served).forEach(want -> candidates.add(weighed(want, taken)));
        List<Gain> best = new ArrayList<>();
        while (best.size() < count && !candidates.isEmpty()) {
            Candidate now = weighed(candidates.poll().at(), taken);
            if (now.weight() == 0) {
                continue;
            }
            if (!candidates.isEmpty() && MOST_FIRST.compare(now, candidates.peek()) > 0) {
                candidates.add(now);
                continue;
            }
            best.add(gain(now.at(), taken));
            taken.addAll(reached(now.at()));
        }
        return best;
    }

    private Candidate weighed(Want at, Set<Want> taken) {
        long[] weight = {0};
        reached(at).forEach(want -> weight[0] += want.served || taken.contains(want) ? 0 : want.weight());
        return new Candidate(at, weight[0]);
    }

    private Gain gain(Want at, Set<Want> taken) {
        int wishes = 0;
        int served = 0;
        long searches = 0;
        for (Want want : reached(at)) {
            boolean isNew = !want.served && !taken.contains(want);
            wishes += isNew && want.isWish() ? 1 : 0;
            searches += isNew ? want.searches : 0;
            served += want.served ? 1 : 0;
        }
        double weight = (wishes * (double) WEIGHT_OF_WISH + searches) / WEIGHT_OF_WISH;
        return new Gain(at.place(), wishes, searches, served, weight);
    }

    private Set<Want> reached(Want at) {
        Set<Want> reached = new HashSet<>();
        vicinity.near(at, reached::add);
        Want cell = cells.get(GridCell.finestAt(at.place()));
        if (cell != null) {
            reached.add(cell);
        }
        return reached;
    }
}
