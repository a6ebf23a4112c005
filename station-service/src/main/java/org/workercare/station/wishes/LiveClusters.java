package org.workercare.station.wishes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Clusters that follow wishes as they come and go.
 *
 * <p>Wishes in reach of each other form components (connected components of the graph whose edges are pairs no farther
 * apart than the radius). What {@link ClusterWishes} decides in one component hangs on nothing outside it, so a change
 * makes only the components it touches be clustered anew, and the outcome is that of clustering everything, whatever came
 * in whichever order. Not safe for use by several threads at once.
 */
final class LiveClusters {

    /** Connected wishes and their clusters, which are null until they are asked for after a change. */
    static final class Component {
        private final Set<WishSpot> spots = new HashSet<>();
        private List<WishCluster> clusters;
        private boolean mayHaveSplit;
    }

    private final Map<UUID, WishSpot> spots = new HashMap<>();
    private final Vicinity<WishSpot> vicinity;
    private final ClusterWishes cluster;
    private final Set<Component> touched = new HashSet<>();
    private final SortedSet<WishCluster> clusters = new TreeSet<>(WishCluster.LARGEST_FIRST);
    private final Map<UUID, WishCluster> byId = new HashMap<>();
    private long fingerprintHigh;
    private long fingerprintLow;

    LiveClusters(int radiusMetres) {
        this.vicinity = new Vicinity<>(radiusMetres);
        this.cluster = new ClusterWishes(vicinity, radiusMetres);
    }

    /** A wish that is there already changes nothing. */
    void put(ClusterWishes.Point wish) {
        if (spots.containsKey(wish.id())) {
            return;
        }
        WishSpot spot = new WishSpot(wish);
        spots.put(wish.id(), spot);
        vicinity.add(spot);
        Component[] joined = {new Component()};
        joined[0].spots.add(spot);
        spot.component = joined[0];
        vicinity.near(spot, near -> {
            spot.near++;
            if (near != spot) {
                near.near++;
                joined[0] = join(joined[0], near.component);
            }
        });
        touch(joined[0]);
    }

    /** A wish that is not there changes nothing. */
    void remove(UUID wish) {
        WishSpot spot = spots.remove(wish);
        if (spot != null) {
            vicinity.near(spot, near -> near.near--);
            vicinity.remove(spot);
            touch(spot.component);
            spot.component.spots.remove(spot);
            spot.component.mayHaveSplit = true;
        }
    }

    private Component join(Component one, Component other) {
        if (one == other) {
            return one;
        }
        Component large = one.spots.size() >= other.spots.size() ? one : other;
        Component small = large == one ? other : one;
        touch(small);
        touched.remove(small);
        small.spots.forEach(spot -> spot.component = large);
        large.spots.addAll(small.spots);
        large.mayHaveSplit |= small.mayHaveSplit;
        touch(large);
        return large;
    }

    private void touch(Component component) {
        if (component.clusters != null) {
            component.clusters.forEach(gone -> {
                clusters.remove(gone);
                byId.remove(gone.id());
                blend(gone.id());
            });
            component.clusters = null;
        }
        touched.add(component);
    }

    /** The largest first; a view that the next change changes. */
    SortedSet<WishCluster> all() {
        settle();
        return clusters;
    }

    Optional<WishCluster> byId(UUID id) {
        settle();
        return Optional.ofNullable(byId.get(id));
    }

    /** The cluster that a wish is in. */
    Optional<WishCluster> of(UUID wish) {
        settle();
        WishSpot spot = spots.get(wish);
        return spot == null
                ? Optional.empty()
                : spot.component.clusters.stream()
                        .filter(each -> each.wishIds().contains(wish))
                        .findFirst();
    }

    /** The same for the same clusters: 32 hexadecimal digits. */
    String fingerprint() {
        settle();
        return "%016x%016x".formatted(fingerprintHigh, fingerprintLow);
    }

    private void settle() {
        List<Component> todo = List.copyOf(touched);
        touched.clear();
        for (Component component : todo) {
            if (component.mayHaveSplit) {
                parts(component.spots).forEach(this::clusterAnew);
            } else {
                clusterAnew(component);
            }
        }
    }

    private void clusterAnew(Component component) {
        component.clusters = cluster.of(component.spots);
        for (WishCluster made : component.clusters) {
            clusters.add(made);
            byId.put(made.id(), made);
            blend(made.id());
        }
    }

    /** In and out alike. */
    private void blend(UUID cluster) {
        fingerprintHigh ^= cluster.getMostSignificantBits();
        fingerprintLow ^= cluster.getLeastSignificantBits();
    }

    private List<Component> parts(Set<WishSpot> whole) {
        Set<WishSpot> left = new HashSet<>(whole);
        List<Component> parts = new ArrayList<>();
        for (WishSpot spot : whole) {
            if (left.remove(spot)) {
                parts.add(from(spot, left));
            }
        }
        return parts;
    }

    private Component from(WishSpot start, Set<WishSpot> left) {
        Component part = new Component();
        Deque<WishSpot> front = new ArrayDeque<>(List.of(start));
        while (!front.isEmpty()) {
            WishSpot spot = front.poll();
            part.spots.add(spot);
            spot.component = part;
            vicinity.near(spot, near -> {
                if (left.remove(near)) {
                    front.add(near);
                }
            });
        }
        return part;
    }
}
