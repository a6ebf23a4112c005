package org.workercare.station.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.COUNTY;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.siteAt;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.workercare.platform.testkit.RealServers;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

@QuarkusTest
@RealServers(database = "station")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearestSiteTest {

    private static final String ONLY_HERE = "lockers";
    private static final int SITES = 600;

    private record Known(String id, Place place) {}

    private final List<Known> all = new ArrayList<>();

    @BeforeEach
    void sites_all_over_the_earth_poles_and_date_line_included() {
        if (!all.isEmpty()) {
            return;
        }
        Random random = new Random(20231101);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < SITES; i++) {
            rows.add(siteAt(latitude(random, i), longitude(random, i), 1, "24/7", ONLY_HERE));
        }
        String job = json(post(KEEPER, "/sites/imports", Map.of("organisation", COUNTY, "sites", rows)), 202)
                .getString("id");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> json(get(KEEPER, "/jobs/" + job), 200)
                .getString("state")
                .equalsIgnoreCase("succeeded"));
        String next = null;
        do {
            var page = json(
                    get(KEEPER, "/sites?facility=lockers&limit=200" + (next == null ? "" : "&cursor=" + next)), 200);
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(item -> all.add(new Known((String) item.get("id"), place(item))));
            next = page.getString("next");
        } while (next != null);
    }

    @Test
    void its_order_is_the_geodesic_order_everywhere() {
        assertThat(all).hasSize(SITES);
        Random random = new Random(7);
        for (int query = 0; query < 60; query++) {
            Place from = new Place(latitude(random, query), longitude(random, query));
            assertThat(answer(from, 10)).isEqualTo(bruteForce(from, 10));
        }
    }

    @Test
    void from_a_pole_and_from_either_side_of_the_date_line_too() {
        for (Place from : List.of(
                new Place(90, 0),
                new Place(-90, 77),
                new Place(0, 180),
                new Place(0, -180),
                new Place(12.5, 179.9999))) {
            assertThat(answer(from, 20)).isEqualTo(bruteForce(from, 20));
        }
    }

    @Test
    void only_sites_open_then_with_the_wanted_facilities_and_a_free_bay() {
        openSite(-45.0, 10.0, 1, "Mo-Su 08:00-22:00", "nursing-room");
        String wanted = openSite(-45.1, 10.0, 1, "24/7", "nursing-room", "wifi");
        openSite(-45.05, 10.0, 0, "24/7", "nursing-room", "wifi");
        String query =
                "/sites/nearest?latitude=-45&longitude=10&k=1&freeBay=true&facilities=nursing-room,wifi&openAt=2027-03-01T15:00:00Z";
        assertThat(json(get(KEEPER, query), 200).getString("items[0].siteId")).isEqualTo(wanted);
    }

    private static double latitude(Random random, int i) {
        return switch (i % 4) {
            case 0 -> 89.5 + random.nextDouble() / 2;
            case 1 -> -90 + random.nextDouble();
            default -> random.nextDouble(-90, 90);
        };
    }

    private static double longitude(Random random, int i) {
        return i % 4 == 2
                ? (random.nextBoolean() ? 1 : -1) * (179 + random.nextDouble())
                : random.nextDouble(-180, 180);
    }

    private static Place place(Map<String, Object> item) {
        Map<?, ?> place = (Map<?, ?>) item.get("place");
        return new Place(
                ((Number) place.get("latitude")).doubleValue(), ((Number) place.get("longitude")).doubleValue());
    }

    private List<String> answer(Place from, int k) {
        return json(
                        get(
                                KEEPER,
                                "/sites/nearest?facilities=lockers&k=" + k + "&latitude=" + from.latitude()
                                        + "&longitude=" + from.longitude()),
                        200)
                .getList("items.siteId");
    }

    private List<String> bruteForce(Place from, int k) {
        return all.stream()
                .sorted(Comparator.comparingDouble((Known site) -> Geodesy.distance(from, site.place()))
                        .thenComparing(Known::id))
                .limit(k)
                .map(Known::id)
                .toList();
    }
}
