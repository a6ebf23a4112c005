package org.workercare.station.search.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

/**
 * What a reader of the index sees.
 *
 * @param kindsOfHours how many different hours there are
 */
public record View(PointTree tree, Columns columns, Beside.Seen beside, int kindsOfHours) {

    /** More than the square of any chord. */
    private static final double EVERYWHERE = 5;

    private static final Comparator<Hit> NEAREST_FIRST =
            Comparator.comparingDouble(Hit::metres).thenComparingDouble(Hit::along);
    private static final Comparator<Hit> AS_PASSED = Comparator.comparingDouble(Hit::along)
            .thenComparingDouble(Hit::metres)
            .thenComparing(Hit::site, Entry::compareIds);

    private static final int SPARE = 4;
    private static final int GROWTH = 4;

    /** Slots are below this. */
    public int slots() {
        return columns.capacity();
    }

    /** @return what stands in a slot, or null */
    public Entry at(int slot) {
        return slot < 0 || slot >= slots() ? null : columns.entries[slot];
    }

    /**
     * The nearest sites that fit, in exact geodesic order; equally near ones in the order of their ids.
     *
     * @param k at most so many, at least 1
     */
    public List<Hit> nearest(Place from, int k, Wanted wanted) {
        double[] image = Geodesy.onUnitSphere(from);
        Fitting fitting = new Fitting(this, wanted);
        for (int limit = k + SPARE; ; limit *= GROWTH) {
            Closest closest = new Closest(limit, fitting);
            visit(image, EVERYWHERE, closest);
            Ranking ranking = new Ranking(from, image, k);
            closest.forEach((slot, square) -> ranking.consider(columns.entries[slot], Math.sqrt(square)));
            if (closest.size() < limit || ranking.isSettledBeyond(Math.sqrt(closest.farthest()))) {
                return ranking.inOrder();
            }
        }
    }

    private void visit(double[] image, double within, Closest closest) {
        tree.visit(image, within, closest);
        beside.visit(image, closest.within(), closest);
    }

    /** Sites that fit within a corridor on either side of a route, in the order in which it passes them. */
    public List<Hit> along(Route route, double corridorMetres, Wanted wanted, int limit) {
        Fitting fitting = new Fitting(this, wanted);
        Map<Integer, Hit> best = new HashMap<>();
        route.pieces(corridorMetres)
                .forEach(piece -> around(piece.middle(), piece.reach(), fitting, slot -> {
                    Hit hit = piece.hit(columns.entries[slot]);
                    if (hit.metres() <= corridorMetres) {
                        best.merge(slot, hit, (one, other) -> NEAREST_FIRST.compare(one, other) <= 0 ? one : other);
                    }
                }));
        return best.values().stream().sorted(AS_PASSED).limit(limit).toList();
    }

    /**
     * Sites in a box that fit, in the order of their ids.
     *
     * @param after ids up to this one are left out
     */
    public List<Entry> inBox(Box box, Wanted wanted, UUID after, int limit) {
        Fitting fitting = new Fitting(this, wanted);
        PriorityQueue<Entry> first = new PriorityQueue<>((one, other) -> other.compareIds(one));
        around(box.middle(), box.reach(), fitting, slot -> {
            Entry site = columns.entries[slot];
            if (box.holds(site.latitude(), site.longitude()) && site.isAfter(after)) {
                first.add(site);
                if (first.size() > limit) {
                    first.remove();
                }
            }
        });
        return first.stream().sorted(Entry::compareIds).toList();
    }

    /** @param reach the longest chord from the middle that matters */
    private void around(double[] middle, double reach, Fitting fitting, IntConsumer take) {
        double within = reach * reach;
        PointTree.Visitor visitor = (slot, square) -> {
            if (fitting.fits(slot)) {
                take.accept(slot);
            }
            return within;
        };
        tree.visit(middle, within, visitor);
        beside.visit(middle, within, visitor);
    }
}
