package org.workercare.station.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workercare.station.place.Place;

class LiveSumsTest {

    private record Known(long position, int bays, int free) {}

    private final Random random = new Random(4);

    /** As many places as make sites share cells at any zoom, one place now and then. */
    private static Place placeOf(Random random) {
        double[] around = {0, 40, -85.05, 85.05, 12};
        double latitude = around[random.nextInt(around.length)];
        double spread = Math.pow(10, -random.nextInt(6));
        double longitude = random.nextInt(4) == 0 ? 180 : random.nextDouble(-180, 180) * spread;
        return new Place(Math.clamp(latitude + random.nextDouble(-1, 1) * spread, -85.05, 85.05), longitude);
    }

    @Property(tries = 60)
    void after_any_changes_every_sum_is_what_counting_anew_gives(
            @ForAll long seed, @ForAll @IntRange(max = 4000) int changes) {
        Random chance = new Random(seed);
        LiveSums sums = new LiveSums();
        Map<Integer, Known> known = new HashMap<>();
        for (int i = 0; i < changes; i++) {
            change(chance, sums, known);
        }
        assertThat(sums.size()).isEqualTo(known.size());
        for (int i = 0; i < 30; i++) {
            long somewhere = Mercator.position(placeOf(chance));
            TileAddress tile = TileAddress.of(chance.nextInt(TileAddress.DEEPEST + 1), somewhere);
            assertSumsAre(sums.cells(tile), tile, known);
            assertEachOnce(sums.contents(tile, 1 + chance.nextInt(5)), tile, known);
        }
        assertSumsAre(sums.cells(new TileAddress(0, 0, 0)), new TileAddress(0, 0, 0), known);
    }

    private static void change(Random chance, LiveSums sums, Map<Integer, Known> known) {
        int site = chance.nextInt(900);
        if (chance.nextInt(4) == 0) {
            sums.remove(site);
            known.remove(site);
            return;
        }
        Known before = known.get(site);
        boolean stays = before != null && chance.nextInt(3) > 0;
        int bays = chance.nextInt(50);
        Known now = new Known(
                stays ? before.position() : Mercator.position(placeOf(chance)), bays, chance.nextInt(bays + 1));
        sums.put(site, now.position(), now.bays(), now.free());
        known.put(site, now);
    }

    private static void assertSumsAre(Cells sums, TileAddress tile, Map<Integer, Known> known) {
        Cells anew = new Cells();
        known.values().stream()
                .filter(site -> TileAddress.of(tile.z(), site.position()).equals(tile))
                .forEach(site -> {
                    int cell = tile.cell(site.position());
                    anew.sites[cell]++;
                    anew.bays[cell] += site.bays();
                    anew.free[cell] += site.free();
                });
        assertThat(sums.sites).isEqualTo(anew.sites);
        assertThat(sums.bays).isEqualTo(anew.bays);
        assertThat(sums.free).isEqualTo(anew.free);
    }

    private static void assertEachOnce(Contents shown, TileAddress tile, Map<Integer, Known> known) {
        List<Integer> within = known.entrySet().stream()
                .filter(site ->
                        TileAddress.of(tile.z(), site.getValue().position()).equals(tile))
                .map(Map.Entry::getKey)
                .toList();
        int clustered =
                shown.clusters().stream().mapToInt(Contents.Cluster::sites).sum();
        assertThat(clustered + shown.singles().size()).isEqualTo(within.size());
        assertThat(within)
                .containsAll(shown.singles().stream().map(Contents.Single::site).toList());
        assertThat(shown.singles()).allSatisfy(single -> {
            assertThat(single.free()).isEqualTo(known.get(single.site()).free());
            assertThat(single.column()).isBetween(0, TileAddress.EXTENT - 1);
            assertThat(single.row()).isBetween(0, TileAddress.EXTENT - 1);
        });
        assertThat(shown.clusters()).allSatisfy(cluster -> {
            assertThat(cluster.column()).isBetween(0, TileAddress.EXTENT - 1);
            assertThat(cluster.row()).isBetween(0, TileAddress.EXTENT - 1);
        });
    }

    @Example
    void a_place_is_where_every_map_in_web_mercator_shows_it() {
        long beijing = Mercator.position(new Place(39.9042, 116.4074));
        assertThat(TileAddress.of(10, beijing)).isEqualTo(new TileAddress(10, 843, 388));
        assertThat(TileAddress.of(16, beijing)).isEqualTo(new TileAddress(16, 53959, 24833));
    }

    @Example
    void the_date_line_is_one_line_and_the_poles_are_in_no_tile() {
        assertThat(Mercator.position(new Place(10, 180))).isEqualTo(Mercator.position(new Place(10, -180)));
        assertThat(Mercator.shows(new Place(85.06, 0))).isFalse();
        assertThat(Mercator.shows(new Place(-85.06, 0))).isFalse();
        for (double limit : new double[] {Mercator.LIMIT, -Mercator.LIMIT}) {
            assertThat(Mercator.row(Mercator.position(new Place(limit, 0)))).isBetween(0, (1 << Mercator.BITS) - 1);
        }
    }

    @Example
    void a_million_sites_take_less_than_80_megabytes() {
        LiveSums sums = new LiveSums();
        long before = used();
        for (int site = 0; site < 1_000_000; site++) {
            sums.put(site, Mercator.position(placeOf(random)), 5, 3);
        }
        assertThat(used() - before).isLessThan(80_000_000);
        assertThat(sums.size()).isEqualTo(1_000_000);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
