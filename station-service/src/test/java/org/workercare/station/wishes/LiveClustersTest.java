package org.workercare.station.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workercare.station.place.Geodesy;

class LiveClustersTest {

    private static final int RADIUS = 900;

    @Property(tries = 150)
    void wishes_that_come_and_go_in_any_order_leave_the_clusters_of_those_that_stay(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 150) int count) {
        List<ClusterWishes.Point> wishes = ClusterWishesTest.around(random, count);
        List<ClusterWishes.Point> going = wishes.subList(0, random.nextInt(count));
        List<ClusterWishes.Point> staying = wishes.subList(going.size(), count);
        LiveClusters live = new LiveClusters(RADIUS);
        List<Runnable> changes = new ArrayList<>();
        going.forEach(wish -> changes.add(() -> live.put(wish)));
        staying.forEach(wish -> changes.add(() -> live.put(wish)));
        Collections.shuffle(changes, random);
        for (Runnable change : changes) {
            change.run();
            if (random.nextInt(10) == 0) {
                live.all();
            }
        }
        List<ClusterWishes.Point> leaving = new ArrayList<>(going);
        Collections.shuffle(leaving, random);
        leaving.forEach(wish -> {
            live.remove(wish.id());
            if (random.nextInt(10) == 0) {
                live.fingerprint();
            }
        });
        assertThat(idsOf(List.copyOf(live.all()))).isEqualTo(byDefinition(staying));
        LiveClusters atOnce = new LiveClusters(RADIUS);
        staying.forEach(atOnce::put);
        assertThat(List.copyOf(live.all())).isEqualTo(List.copyOf(atOnce.all()));
        assertThat(live.fingerprint()).isEqualTo(atOnce.fingerprint());
    }

    @Property(tries = 50)
    void a_wish_is_found_in_its_cluster_and_its_cluster_by_its_id(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int count) {
        List<ClusterWishes.Point> wishes = ClusterWishesTest.around(random, count);
        LiveClusters live = new LiveClusters(RADIUS);
        wishes.forEach(live::put);
        for (ClusterWishes.Point wish : wishes) {
            WishCluster cluster = live.of(wish.id()).orElseThrow();
            assertThat(cluster.wishIds()).contains(wish.id());
            assertThat(live.byId(cluster.id())).contains(cluster);
        }
        assertThat(live.of(UUID.randomUUID())).isEmpty();
    }

    /** Straight from the words: each time the wish that most of the others left can reach, the smallest id of equals. */
    private static List<List<UUID>> byDefinition(List<ClusterWishes.Point> wishes) {
        Comparator<ClusterWishes.Point> byId =
                Comparator.comparing(wish -> wish.id().toString());
        Set<ClusterWishes.Point> left = new HashSet<>(wishes);
        List<List<UUID>> clusters = new ArrayList<>();
        while (!left.isEmpty()) {
            List<ClusterWishes.Point> most = left.stream()
                    .sorted(byId)
                    .map(centre -> reach(centre, left, byId))
                    .max(Comparator.comparingInt((List<ClusterWishes.Point> reached) -> reached.size()))
                    .orElseThrow();
            List<ClusterWishes.Point> best = left.stream()
                    .sorted(byId)
                    .map(centre -> reach(centre, left, byId))
                    .filter(reached -> reached.size() == most.size())
                    .findFirst()
                    .orElseThrow();
            clusters.add(best.stream().map(ClusterWishes.Point::id).toList());
            best.forEach(left::remove);
        }
        clusters.sort(Comparator.comparingInt((List<UUID> cluster) -> cluster.size())
                .reversed()
                .thenComparing(cluster -> cluster.getFirst().toString()));
        return clusters;
    }

    private static List<ClusterWishes.Point> reach(
            ClusterWishes.Point centre, Set<ClusterWishes.Point> left, Comparator<ClusterWishes.Point> order) {
        return left.stream()
                .filter(wish -> Geodesy.distance(centre.place(), wish.place()) <= RADIUS)
                .sorted(order)
                .toList();
    }

    private static List<List<UUID>> idsOf(List<WishCluster> clusters) {
        return clusters.stream().map(WishCluster::wishIds).toList();
    }
}
