package org.workercare.station.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.station.changes.Shown;
import org.workercare.station.occupancy.Bay;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;
import org.workercare.station.site.Facility;
import org.workercare.station.site.SiteAudience;
import org.workercare.station.site.SiteState;

class SiteIndexTest {

    private static final long NOW = Instant.parse("2026-12-01T04:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final Wanted ANYTHING = Wanted.anything(Moment.at(NOW));

    private final SiteIndex index = new SiteIndex();
    private final Random random = new Random(20261123);

    @Test
    void ten_thousand_answers_are_the_geodesic_order_poles_and_date_line_included() {
        List<Shown.Site> sites = IntStream.range(0, 700)
                .mapToObj(i -> site(somewhere(i), "24/7", List.of()))
                .toList();
        load(sites);
        List<Place> asked = IntStream.range(0, 10_000).mapToObj(this::somewhere).toList();
        long wrong = asked.parallelStream()
                .filter(from -> !ids(index.view().nearest(from, 10, ANYTHING)).equals(bruteForce(sites, from, 10)))
                .count();
        assertThat(wrong).isZero();
    }

    @Test
    void sites_that_open_move_or_close_later_are_in_the_order_too() {
        List<Shown.Site> sites = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sites.add(site(somewhere(i), "24/7", List.of()));
        }
        load(sites);
        for (int i = 0; i < 3_000; i++) {
            change(sites, i);
        }
        index.publish();
        for (int query = 0; query < 200; query++) {
            Place from = somewhere(query);
            assertThat(ids(index.view().nearest(from, 10, ANYTHING))).isEqualTo(bruteForce(sites, from, 10));
        }
    }

    private void change(List<Shown.Site> sites, int round) {
        int at = random.nextInt(sites.size());
        Shown.Site old = sites.get(at);
        switch (round % 3) {
            case 0 -> sites.add(site(somewhere(round), "24/7", List.of()));
            case 1 -> sites.set(at, at(old.siteId(), somewhere(round), SiteState.OPEN));
            default -> {
                index.apply(at(old.siteId(), old.place(), SiteState.CLOSED), NOW);
                sites.remove(at);
                return;
            }
        }
        index.apply(sites.get(round % 3 == 0 ? sites.size() - 1 : at), NOW);
        if (round % 7 == 0) {
            index.publish();
        }
    }

    @Test
    void many_sites_at_one_place_are_all_found_in_the_order_of_their_ids() {
        Place here = new Place(39.9, 116.4);
        List<Shown.Site> sites = IntStream.range(0, 60)
                .mapToObj(i -> site(i < 50 ? here : somewhere(i), "24/7", List.of()))
                .toList();
        load(sites);
        for (int k : List.of(1, 10, 40, 60, 100)) {
            assertThat(ids(index.view().nearest(here, k, ANYTHING))).isEqualTo(bruteForce(sites, here, k));
        }
    }

    @Test
    void only_what_is_open_then_has_the_facilities_and_is_for_the_asker() {
        Shown.Site night = site(new Place(10, 10.01), "Mo-Su 20:00-08:00", working(Facility.Kind.REST));
        Shown.Site broken = site(
                new Place(10, 10.02),
                "24/7",
                List.of(new Facility(Facility.Kind.REST, null, Facility.Status.OUT_OF_ORDER)));
        Shown.Site women = site(
                new Place(10, 10.03), "24/7", List.of(new Facility(Facility.Kind.REST, Facility.Audience.WOMEN, null)));
        Shown.Site couriers = new Shown.Site(
                UUID.randomUUID(),
                "",
                new Place(10, 10.04),
                SiteState.OPEN,
                "24/7",
                working(Facility.Kind.REST),
                List.of(SiteAudience.COURIERS),
                0);
        load(List.of(night, broken, women, couriers));
        Place from = new Place(10, 10);
        Moment noon = Moment.at(NOW);
        List<Facility.Kind> rest = List.of(Facility.Kind.REST);
        assertThat(ids(index.view().nearest(from, 9, new Wanted(noon, true, false, rest, null, false))))
                .containsExactly(women.siteId(), couriers.siteId());
        assertThat(ids(index.view()
                        .nearest(from, 9, new Wanted(noon, true, false, rest, SiteAudience.TRUCK_DRIVERS, false))))
                .isEmpty();
        assertThat(ids(index.view().nearest(from, 9, new Wanted(noon, true, false, rest, SiteAudience.WOMEN, false))))
                .containsExactly(women.siteId());
        Moment evening = new Moment(NOW, NOW + 10 * HOUR);
        assertThat(ids(index.view().nearest(from, 1, new Wanted(evening, true, false, rest, null, false))))
                .containsExactly(night.siteId());
    }

    @Test
    void a_bay_is_free_unless_taken_promised_or_out_of_order() {
        Shown.Site site = site(new Place(0, 0), "24/7", List.of());
        load(List.of(site));
        UUID id = site.siteId();
        assertThat(free(0, 0)).isZero();
        bay(id, 1, Bay.Status.AVAILABLE, "sensor");
        bay(id, 2, Bay.Status.OCCUPIED, "check-in");
        bay(id, 3, Bay.Status.OUT_OF_ORDER, "keeper");
        assertThat(free(0, 0)).isEqualTo(1);
        assertThat(free(0, 2 * HOUR)).as("who stands there now will have left").isEqualTo(2);
        Shown.Promise hold = promise(id, 1, 0, 3 * HOUR, HOUR);
        index.apply(hold, NOW);
        index.publish();
        assertThat(free(0, 0)).isZero();
        assertThat(free(0, 2 * HOUR)).isEqualTo(1);
        assertThat(free(0, 3 * HOUR)).as("a promise ends before its end").isEqualTo(2);
        assertThat(free(HOUR, HOUR)).as("time alone lets a hold lapse").isEqualTo(1);
        index.apply(
                new Shown.Promise(id, hold.promiseId(), hold.bayId(), 1, hold.from(), hold.until(), false, null), NOW);
        bay(id, 2, Bay.Status.REMOVED, "registry");
        assertThat(free(0, 0)).isEqualTo(1);
        assertThat(only().bays()).isEqualTo(2);
    }

    @Test
    void what_is_told_of_a_site_before_the_site_itself_is_not_lost() {
        load(List.of());
        Shown.Site site = site(new Place(1, 1), "24/7", List.of());
        bay(site.siteId(), 1, Bay.Status.AVAILABLE, "registry");
        assertThat(index.view().nearest(new Place(1, 1), 5, ANYTHING)).isEmpty();
        index.apply(site, NOW);
        index.publish();
        assertThat(only().freeBays(Moment.at(NOW))).isEqualTo(1);
    }

    @Test
    void along_a_route_sites_come_in_the_order_it_passes_them_over_the_date_line_too() {
        List<Shown.Site> sites = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            sites.add(site(new Place(random.nextDouble(-3, 3), turned(178 + random.nextDouble(4))), "24/7", List.of()));
        }
        load(sites);
        Place start = new Place(-1, 178.2);
        Place bend = new Place(1, -179.5);
        Route route = new Route(List.of(start, bend, new Place(1, -178.2)));
        List<Hit> hits = index.view().along(route, 20_000, ANYTHING, 1000);
        assertThat(hits)
                .isSortedAccordingTo(Comparator.comparingDouble(Hit::along))
                .hasSizeGreaterThan(20);
        assertThat(hits).allMatch(hit -> hit.metres() <= 20_000 && hit.along() <= route.metres() + 1);
        List<UUID> expected = sites.stream()
                .filter(site -> sampledDistance(site.place(), start, bend) < 19_900
                        || sampledDistance(site.place(), bend, new Place(1, -178.2)) < 19_900)
                .map(Shown.Site::siteId)
                .toList();
        assertThat(ids(hits)).containsAll(expected);
        assertThat(hits.size() - expected.size()).isLessThan(5);
    }

    @Test
    void a_box_holds_what_lies_in_it_over_the_date_line_and_at_the_poles_page_by_page() {
        List<Shown.Site> sites = IntStream.range(0, 2_000)
                .mapToObj(i -> site(somewhere(i), "24/7", List.of()))
                .toList();
        load(sites);
        List<Box> boxes = List.of(
                new Box(179, -30, -179, 30),
                new Box(-180, -90, 180, 90),
                new Box(-180, 89.6, 180, 90),
                new Box(170, -90, 180, 0),
                new Box(-20, -45, 160, 80));
        for (Box box : boxes) {
            List<UUID> expected = sites.stream()
                    .filter(site ->
                            box.holds(site.place().latitude(), site.place().longitude()))
                    .map(Shown.Site::siteId)
                    .sorted(Comparator.comparing(UUID::toString))
                    .toList();
            assertThat(expected).isNotEmpty();
            assertThat(allPages(box)).isEqualTo(expected);
        }
        assertThat(new Box(179, 0, -179, 1).holds(0.5, 180)).isTrue();
        assertThat(new Box(179, 0, -179, 1).holds(0.5, -178.9)).isFalse();
        assertThat(new Box(170, 0, 180, 1).holds(0.5, -180)).isTrue();
    }

    private List<UUID> allPages(Box box) {
        List<UUID> all = new ArrayList<>();
        UUID after = new UUID(0, 0);
        List<Entry> page;
        do {
            page = index.view().inBox(box, ANYTHING, after, 150);
            page.forEach(site -> all.add(site.id()));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == 150);
        return all;
    }

    private void load(List<Shown.Site> sites) {
        index.clear();
        List<Shown.Site> mixed = new ArrayList<>(sites);
        Collections.shuffle(mixed, random);
        mixed.forEach(site -> index.apply(site, NOW));
        index.publish();
    }

    private void bay(UUID site, int number, Bay.Status status, String source) {
        index.apply(new Shown.Bay(site, UUID.randomUUID(), number, status, Instant.ofEpochMilli(NOW), source), NOW);
        index.publish();
    }

    private static Shown.Promise promise(UUID site, int bay, long from, long until, long lapses) {
        return new Shown.Promise(
                site,
                UUID.randomUUID(),
                UUID.randomUUID(),
                bay,
                Instant.ofEpochMilli(NOW + from),
                Instant.ofEpochMilli(NOW + until),
                true,
                Instant.ofEpochMilli(NOW + lapses));
    }

    private int free(long now, long at) {
        return only().freeBays(new Moment(NOW + now, NOW + at));
    }

    private Entry only() {
        return index.view().nearest(new Place(0, 0), 1, ANYTHING).getFirst().site();
    }

    private static Shown.Site site(Place place, String hours, List<Facility> facilities) {
        return new Shown.Site(UUID.randomUUID(), "驿站", place, SiteState.OPEN, hours, facilities, List.of(), 0);
    }

    private static Shown.Site at(UUID id, Place place, SiteState state) {
        return new Shown.Site(id, "驿站", place, state, "24/7", List.of(), List.of(), 0);
    }

    private static List<Facility> working(Facility.Kind kind) {
        return List.of(new Facility(kind, null, null));
    }

    /** All over the earth, and every second time near a pole, at the date line, or in one crowded town. */
    private Place somewhere(int i) {
        return switch (i % 8) {
            case 0 -> new Place(90 - random.nextDouble() * random.nextDouble(), random.nextDouble(-180, 180));
            case 1 -> new Place(-90 + random.nextDouble() * random.nextDouble(), random.nextDouble(-180, 180));
            case 2 -> new Place(random.nextDouble(-90, 90), turned(180 + random.nextGaussian() / 10));
            case 3 -> new Place(39.9 + random.nextGaussian() / 50, 116.4 + random.nextGaussian() / 50);
            case 4 -> i % 64 == 4 ? new Place(90, 0) : new Place(0, i % 3 == 0 ? 180 : -180);
            default -> new Place(Math.toDegrees(Math.asin(random.nextDouble(-1, 1))), random.nextDouble(-180, 180));
        };
    }

    private static double turned(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude;
    }

    /** The least distance to points some hundred metres apart on the great circle. */
    private static double sampledDistance(Place site, Place start, Place end) {
        double[] from = Geodesy.onUnitSphere(start);
        double[] to = Geodesy.onUnitSphere(end);
        return IntStream.rangeClosed(0, 1000)
                .mapToDouble(i -> Geodesy.distance(site, Geodesy.fromSphere(Vectors.between(from, to, i / 1000.0))))
                .min()
                .orElseThrow();
    }

    private static List<UUID> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.site().id()).toList();
    }

    private static List<UUID> bruteForce(List<Shown.Site> sites, Place from, int k) {
        record Far(UUID id, double metres) {}
        return sites.stream()
                .map(site -> new Far(site.siteId(), Geodesy.distance(from, site.place())))
                .sorted(Comparator.comparingDouble(Far::metres)
                        .thenComparing(far -> far.id().toString()))
                .limit(k)
                .map(Far::id)
                .toList();
    }
}
