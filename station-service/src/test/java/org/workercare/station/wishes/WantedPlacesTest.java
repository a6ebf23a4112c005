package org.workercare.station.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.place;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.station.place.Place;
import org.workercare.station.site.Facility;

/** Wishes of other provinces than the other tests', made by the hundred. */
@QuarkusTest
@RealServers(database = "station")
class WantedPlacesTest {

    private static final String PLANNER = CallerTokens.organiserOf("65");

    @Inject
    CountDemand demand;

    @Test
    void clusters_follow_each_wish_that_comes() throws SQLException {
        String empty = get(PLANNER, "/wish-clusters").header("ETag");
        wishes("650102", 43.8, 87.6, 30);
        var clusters = get(PLANNER, "/wish-clusters?limit=1");
        JsonPath page = json(clusters, 200);
        assertThat(page.getInt("items[0].wishes")).isEqualTo(30);
        String tag = clusters.header("ETag");
        assertThat(tag).isNotEqualTo(empty);
        String wisher = CallerTokens.token("far-away", "650102-0001", "worker");
        var wish = Map.of("place", place(43.8001, 87.6001), "kinds", List.of("rest"), "text", "x");
        String id = json(post(wisher, "/wishes", wish), 201).getString("id");
        JsonPath grown = json(get(PLANNER, "/wish-clusters?limit=1"), 200);
        assertThat(grown.getList("items[0].wishIds")).hasSize(31).contains(id);
        assertThat(json(get(wisher, "/wishes/" + id + "/trail"), 200).getInt("cluster.wishes"))
                .isEqualTo(31);
    }

    @Test
    void the_heat_map_shows_many_wishers_blurred_and_few_not_at_all() throws SQLException {
        wishes("540102", 29.65, 91.1, 40);
        wishes("540121", 31.5, 88.5, 4);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> shown("90,29,92,30") > 0);
        assertThat(shown("90,29,92,30")).isBetween(30L, 50L);
        assertThat(shown("88,31,89,32")).isZero();
        assertThat(json(get(worker("w"), "/wishes/heat-map?zoom=12&box=90,29,92,30"), 200)
                        .getList("wishes"))
                .isEqualTo(json(get(worker("w"), "/wishes/heat-map?zoom=12&box=90,29,92,30"), 200)
                        .getList("wishes"));
        assertThat(get(worker("w"), "/wishes/heat-map?box=1,2,3").statusCode()).isEqualTo(400);
    }

    /** All that zoom 12 shows in cells no coarser than zoom 9 that lie within the box. */
    private static long shown(String box) {
        JsonPath map = json(get(worker("w"), "/wishes/heat-map?zoom=12&box=" + box), 200);
        List<Map<String, Object>> cells = map.getList("wishes");
        return cells.stream()
                .filter(cell -> (int) cell.get("zoom") > 8)
                .mapToLong(cell -> ((Number) cell.get("count")).longValue())
                .sum();
    }

    @Test
    void searches_in_vain_weigh_a_tenth_of_a_wish_when_places_are_compared() throws SQLException {
        wishes("640104", 38.48, 106.22, 6);
        wishes("640104", 38.30, 106.22, 3);
        openSite(38.4801, 106.2201, 1);
        Place vain = new Place(38.10, 106.22);
        for (int i = 0; i < 70; i++) {
            demand.of(new UnmetSearch(vain, Set.of(Facility.Kind.CHARGING), true, false));
        }
        String ask = "/coverage?organisation=6401&metres=1000&best=3&at=38.48,106.22&at=38.30,106.22&at=38.10,106.22";
        String planner = CallerTokens.organiserOf("64");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> json(get(planner, ask), 200).getLong("each[2].searches") == 70);
        JsonPath answer = json(get(planner, ask), 200);
        assertThat(answer.getInt("wishes")).isEqualTo(9);
        assertThat(answer.getInt("served")).isEqualTo(6);
        assertThat(answer.getInt("each[0].wishes")).isZero();
        assertThat(answer.getInt("each[0].servedAlready")).isEqualTo(6);
        assertThat(answer.getInt("each[1].wishes")).isEqualTo(3);
        assertThat(answer.getDouble("each[2].weight")).isEqualTo(7);
        assertThat(answer.getList("best.weight", Double.class)).containsExactly(7.0, 3.0);
        assertThat(get(KEEPER, "/coverage").statusCode()).isEqualTo(403);
    }

    /** Wishes at one spot, each of another wisher. */
    private static void wishes(String county, double latitude, double longitude, int count) throws SQLException {
        sql("insert into wish (id, author, organisation, latitude, longitude, kinds, sealed_text)"
                + " select uuidv7(), '%s-' || n, '%s-0001', %s + n * 1e-6, %s, '[\"rest\"]', '' from generate_series(1, %d) n"
                        .formatted(county, county, latitude, longitude, count));
    }

    private static void sql(String statement) throws SQLException {
        var database = TestServers.database("station");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            connection.createStatement().execute(statement);
        }
    }
}
