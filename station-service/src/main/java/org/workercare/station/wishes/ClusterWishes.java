package org.workercare.station.wishes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

/**
 * Finds where one station would serve the most wishes: again and again the wish with the most others in reach becomes a
 * centre and takes those that no earlier centre has.
 *
 * <p>Ties go to the smaller id and the input is put in order first, so the same wishes give the same clusters, however they
 * arrive. No wish is farther from its centre than the radius: clusters do not creep along a street as chains do.
 */
public final class ClusterWishes {

    /** A wish as far as clustering is concerned. */
    public record Point(UUID id, Place place, List<WishKind> kinds) {}

    private record Candidate(int index, int size) {}

    private static final Comparator<Candidate> MOST_FIRST =
            Comparator.comparingInt(Candidate::size).reversed().thenComparingInt(Candidate::index);

    private final List<Point> points;
    private final int radiusMetres;
    private final List<int[]> neighbours;
    private final int[] free;
    private final boolean[] taken;

    private ClusterWishes(List<Point> input, int radiusMetres) {
        this.points = input.stream()
                .sorted(Comparator.comparing(point -> point.id().toString()))
                .toList();
        this.radiusMetres = radiusMetres;
        this.neighbours = new Neighbourhoods(points.stream().map(Point::place).toList(), radiusMetres).all();
        this.free = neighbours.stream().mapToInt(near -> near.length).toArray();
        this.taken = new boolean[points.size()];
    }

    /** @return the largest cluster first, ties by the smallest id in them */
    public static List<WishCluster> within(int radiusMetres, List<Point> wishes) {
        return new ClusterWishes(wishes, radiusMetres).clusters();
    }

    private List<WishCluster> clusters() {
        PriorityQueue<Candidate> candidates = new PriorityQueue<>(MOST_FIRST);
        for (int i = 0; i < points.size(); i++) {
            candidates.add(new Candidate(i, free[i]));
        }
        List<WishCluster> clusters = new ArrayList<>();
        while (!candidates.isEmpty()) {
            Candidate best = candidates.poll();
            if (taken[best.index()]) {
                continue;
            }
            if (best.size() == free[best.index()]) {
                clusters.add(takeAround(best.index()));
            } else {
                candidates.add(new Candidate(best.index(), free[best.index()]));
            }
        }
        return clusters;
    }

    private WishCluster takeAround(int centre) {
        List<Point> members = new ArrayList<>();
        for (int near : neighbours.get(centre)) {
            if (!taken[near]) {
                taken[near] = true;
                members.add(points.get(near));
                for (int other : neighbours.get(near)) {
                    free[other]--;
                }
            }
        }
        return cluster(members);
    }

    private WishCluster cluster(List<Point> members) {
        List<UUID> ids = members.stream().map(Point::id).toList();
        String name = radiusMetres + ids.toString();
        SortedMap<WishKind, Integer> kinds = new TreeMap<>();
        members.forEach(member -> member.kinds().forEach(kind -> kinds.merge(kind, 1, Integer::sum)));
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new WishCluster(id, middle(members), radiusMetres, ids.size(), kinds, ids);
    }

    private static Place middle(List<Point> members) {
        double[] sum = new double[3];
        for (Point member : members) {
            double[] image = Geodesy.onUnitSphere(member.place());
            for (int axis = 0; axis < sum.length; axis++) {
                sum[axis] += image[axis];
            }
        }
        return Geodesy.fromSphere(sum);
    }
}
