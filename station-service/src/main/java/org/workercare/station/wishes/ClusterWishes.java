package org.workercare.station.wishes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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
 * <p>This is the greedy answer to the maximal covering location problem (Church and ReVelle 1974), and never serves less
 * than 63 % of what the best choice would (Nemhauser, Wolsey and Fisher 1978). Ties go to the smaller id, so the same
 * wishes give the same clusters, however they arrive. No wish is farther from its centre than the radius: clusters do not
 * creep along a street as those of density do.
 */
public final class ClusterWishes {

    /** A wish as far as clustering is concerned. */
    public record Point(UUID id, Place place, List<WishKind> kinds) {}

    private record Candidate(WishSpot spot, int size) {}

    private static final Comparator<WishSpot> BY_NAME = Comparator.comparing(spot -> spot.name);
    private static final Comparator<Candidate> MOST_FIRST =
            Comparator.comparingInt(Candidate::size).reversed().thenComparing(Candidate::spot, BY_NAME);

    private final Vicinity<WishSpot> vicinity;
    private final int radiusMetres;

    ClusterWishes(Vicinity<WishSpot> vicinity, int radiusMetres) {
        this.vicinity = vicinity;
        this.radiusMetres = radiusMetres;
    }

    /** @return the largest cluster first, ties by the smallest id in them */
    public static List<WishCluster> within(int radiusMetres, List<Point> wishes) {
        LiveClusters clusters = new LiveClusters(radiusMetres);
        wishes.forEach(clusters::put);
        return List.copyOf(clusters.all());
    }

    /** The clusters of a component: of wishes none of which has a wish outside it in reach. */
    List<WishCluster> of(Collection<WishSpot> component) {
        PriorityQueue<Candidate> candidates = new PriorityQueue<>(component.size(), MOST_FIRST);
        for (WishSpot spot : component) {
            spot.free = spot.near;
            spot.taken = false;
            candidates.add(new Candidate(spot, spot.free));
        }
        List<WishCluster> clusters = new ArrayList<>();
        while (!candidates.isEmpty()) {
            Candidate best = candidates.poll();
            if (best.spot().taken) {
                continue;
            }
            if (best.size() == best.spot().free) {
                clusters.add(cluster(takeAround(best.spot())));
            } else {
                candidates.add(new Candidate(best.spot(), best.spot().free));
            }
        }
        return clusters;
    }

    private List<WishSpot> takeAround(WishSpot centre) {
        List<WishSpot> members = new ArrayList<>();
        vicinity.near(centre, near -> {
            if (!near.taken) {
                near.taken = true;
                members.add(near);
            }
        });
        members.forEach(member -> vicinity.near(member, other -> other.free--));
        members.sort(BY_NAME);
        return members;
    }

    private WishCluster cluster(List<WishSpot> members) {
        List<UUID> ids = members.stream().map(member -> member.point.id()).toList();
        String name = radiusMetres + ids.toString();
        SortedMap<WishKind, Integer> kinds = new TreeMap<>();
        members.forEach(member -> member.point.kinds().forEach(kind -> kinds.merge(kind, 1, Integer::sum)));
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new WishCluster(id, middle(members), radiusMetres, ids.size(), kinds, ids);
    }

    private static Place middle(List<WishSpot> members) {
        double[] sum = new double[3];
        for (WishSpot member : members) {
            double[] image = Geodesy.onUnitSphere(member.place());
            for (int axis = 0; axis < sum.length; axis++) {
                sum[axis] += image[axis];
            }
        }
        return Geodesy.fromSphere(sum);
    }
}
