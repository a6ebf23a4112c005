package org.workercare.station.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

class ClusterWishesTest {

    @Property(tries = 100)
    void the_same_wishes_give_the_same_clusters_in_whatever_order_they_come(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 120) int count) {
        List<ClusterWishes.Point> wishes = around(random, count);
        List<WishCluster> clusters = ClusterWishes.within(1000, wishes);
        Collections.shuffle(wishes, random);
        assertThat(ClusterWishes.within(1000, wishes)).isEqualTo(clusters);
    }

    @Property(tries = 100)
    void every_wish_is_in_one_cluster_and_none_is_wider_than_twice_the_radius(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 120) int count) {
        List<ClusterWishes.Point> wishes = around(random, count);
        Set<UUID> seen = new HashSet<>();
        for (WishCluster cluster : ClusterWishes.within(700, wishes)) {
            List<Place> members = wishes.stream()
                    .filter(wish -> cluster.wishIds().contains(wish.id()))
                    .map(ClusterWishes.Point::place)
                    .toList();
            assertThat(members.stream()
                            .anyMatch(centre -> members.stream().allMatch(m -> Geodesy.distance(centre, m) <= 700)))
                    .as("some wish has all others of the cluster in reach")
                    .isTrue();
            cluster.wishIds().forEach(id -> assertThat(seen.add(id)).isTrue());
        }
        assertThat(seen).hasSize(count);
    }

    @Property(tries = 50)
    void the_first_cluster_serves_as_many_wishes_as_any_one_place_among_them_could(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 80) int count) {
        List<ClusterWishes.Point> wishes = around(random, count);
        long most = wishes.stream()
                .mapToLong(centre -> wishes.stream()
                        .filter(w -> Geodesy.distance(centre.place(), w.place()) <= 900)
                        .count())
                .max()
                .orElseThrow();
        assertThat((long) ClusterWishes.within(900, wishes).getFirst().wishes()).isEqualTo(most);
    }

    static List<ClusterWishes.Point> around(Random random, int count) {
        List<ClusterWishes.Point> wishes = new ArrayList<>();
        boolean atDateLine = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            double longitude = (atDateLine ? 180 : 116.3) + random.nextGaussian() * 0.02;
            Place place = new Place(40 + random.nextGaussian() * 0.02, longitude > 180 ? longitude - 360 : longitude);
            wishes.add(new ClusterWishes.Point(
                    new UUID(random.nextLong(), random.nextLong()), place, List.of(WishKind.REST)));
        }
        return wishes;
    }
}
