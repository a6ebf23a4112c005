package org.workercare.station.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.patch;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.siteAt;
import static org.workercare.station.Calls.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.station.place.Gcj02;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

@QuarkusTest
@RealServers(database = "station")
class SearchTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    ObjectMapper mapper;

    @Test
    void a_site_is_found_as_long_as_it_is_open_and_told_with_all_that_is_known_of_it() throws JsonProcessingException {
        Map<String, Object> body = new HashMap<>(siteAt(-45.0, 20.0, 2, "Mo-Su 08:00-22:00 \"有人值守\"", "rest", "wifi"));
        body.put("name", "驿站 \"A\\B\" 𠮷\n");
        body.put("audiences", List.of("couriers", "women"));
        String site = json(post(KEEPER, "/sites", body), 201).getString("id");
        awaitFirst(nearest(-45, 20, ""), site);
        String answer = get(KEEPER, nearest(-45.01, 20, "&arriveAt=2027-03-01T04:00:00Z"))
                .asString();
        Found found = mapper.readValue(answer, FoundPage.class).items().getFirst();
        assertThat(found.name()).isEqualTo("驿站 \"A\\B\" 𠮷");
        assertThat(mapper.readTree(mapper.writeValueAsString(found)).get("facilities"))
                .isEqualTo(mapper.readTree("[\"rest\",\"wifi\"]"));
        assertThat(found.audiences()).hasSize(2);
        assertThat(found.distanceMetres())
                .isCloseTo(Geodesy.distance(new Place(-45.01, 20), new Place(-45, 20)), within(0.0006));
        assertThat(found.opening().open()).isTrue();
        assertThat(found.opening().comment()).isEqualTo("有人值守");
        assertThat(found.opening().until().toInstant())
                .isEqualTo(OffsetDateTime.parse("2027-03-01T22:00:00+08:00").toInstant());
        assertThat(found.freeBays()).isEqualTo(2);
        assertThat(found.observation().source()).isEqualTo("registry");
        change(KEEPER, "/sites/" + site, "/sites/" + site + "/transitions", Map.of("to", "suspended", "reason", "修缮"))
                .then()
                .statusCode(200);
        Awaitility.await().atMost(SOON).until(() -> !site.equals(first(nearest(-45, 20, ""))));
    }

    @Test
    void a_bay_that_is_taken_or_promised_is_not_free_in_any_search() {
        String site = openSite(-46.0, 20.0, 1);
        String query = nearest(-46, 20, "&freeBay=true");
        awaitFirst(query, site);
        String bay = json(get(KEEPER, "/sites/" + site + "/bays"), 200).getString("items[0].id");
        String path = "/sites/" + site + "/bays/" + bay;
        change(KEEPER, path, path + "/status", Map.of("status", "occupied"))
                .then()
                .statusCode(200);
        Awaitility.await().atMost(SOON).until(() -> !site.equals(first(query)));
        JsonPath later = json(get(KEEPER, query + "&arriveAt=" + inMinutes(120)), 200);
        assertThat(later.getString("items[0].siteId")).isEqualTo(site);
        assertThat(later.getString("items[0].observation.source")).isEqualTo("keeper");
        float fresh = json(get(KEEPER, nearest(-46, 20, "")), 200).getFloat("items[0].observation.confidence");
        assertThat(later.getFloat("items[0].observation.confidence"))
                .isLessThan(fresh)
                .isPositive();
        post(worker("parker"), "/reservations", Map.of("siteId", site, "from", inMinutes(100), "until", inMinutes(140)))
                .then()
                .statusCode(201);
        Awaitility.await().atMost(SOON).until(() -> !site.equals(first(query + "&arriveAt=" + inMinutes(120))));
    }

    @Test
    void a_search_that_finds_nothing_near_or_only_what_is_full_counts_as_demand() throws SQLException {
        json(get(KEEPER, nearest(-48.5, 20, "&facilities=lockers")), 200);
        Awaitility.await().atMost(SOON).until(() -> demand("facility:lockers") > 0);
        long before = demand("free-bay");
        String site = openSite(-49.0, 20.0, 1);
        awaitFirst(nearest(-49, 20, ""), site);
        assertThat(demand("free-bay")).isEqualTo(before);
        String bay = json(get(KEEPER, "/sites/" + site + "/bays"), 200).getString("items[0].id");
        String path = "/sites/" + site + "/bays/" + bay;
        change(KEEPER, path, path + "/status", Map.of("status", "occupied"))
                .then()
                .statusCode(200);
        Awaitility.await().atMost(SOON).until(() -> {
            json(get(KEEPER, nearest(-49, 20, "")), 200);
            return demand("free-bay") > before;
        });
    }

    private static long demand(String what) throws SQLException {
        var database = TestServers.database("station");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var sql = connection.createStatement();
                var sum =
                        sql.executeQuery("select coalesce(sum(searches), 0) from demand where what = '" + what + "'")) {
            sum.next();
            return sum.getLong(1);
        }
    }

    @Test
    void what_changes_about_a_site_changes_what_search_finds() {
        String site = openSite(-47.0, 20.0, 0, "24/7", "nursing-room");
        String query = nearest(-47, 20, "&facilities=nursing-room,wifi");
        awaitFirst(nearest(-47, 20, ""), site);
        assertThat(first(query)).isNotEqualTo(site);
        String etag = get(KEEPER, "/sites/" + site).header("ETag");
        List<Map<String, String>> both = List.of(Map.of("kind", "nursing-room"), Map.of("kind", "wifi"));
        patch(KEEPER, "/sites/" + site, etag, Map.of("facilities", both, "audiences", List.of("couriers")))
                .then()
                .statusCode(200);
        awaitFirst(query, site);
        assertThat(first(query + "&audience=couriers")).isEqualTo(site);
        assertThat(first(query + "&audience=truck-drivers")).isNotEqualTo(site);
    }

    @Test
    void maps_get_geojson_with_its_coordinate_system_named_in_either_system() {
        Place place = new Place(30.5, 100.5);
        String site = openSite(place.latitude(), place.longitude(), 1);
        awaitFirst(nearest(30.5, 100.5, ""), site);
        Place shifted = Gcj02.fromWgs84(place);
        String query = nearest(shifted.latitude(), shifted.longitude(), "&crs=GCJ02&answerCrs=GCJ02");
        JsonPath map = geoJson(query);
        assertThat(map.getString("type")).isEqualTo("FeatureCollection");
        assertThat(map.getString("crs.properties.name")).isEqualTo("GCJ02");
        assertThat(map.getString("features[0].id")).isEqualTo(site);
        assertThat(map.getDouble("features[0].properties.distanceMetres")).isLessThan(0.1);
        assertThat(map.getDouble("features[0].geometry.coordinates[0]")).isCloseTo(shifted.longitude(), within(1e-5));
        assertThat(map.getDouble("features[0].geometry.coordinates[1]")).isCloseTo(shifted.latitude(), within(1e-5));
        assertThat(map.getString("features[0].properties.place.crs")).isEqualTo("GCJ02");
        assertThat(geoJson(nearest(30.5, 100.5, "")).getString("crs.properties.name"))
                .isEqualTo("urn:ogc:def:crs:OGC:1.3:CRS84");
    }

    @Test
    void along_a_route_and_in_a_box_over_the_date_line() {
        String east = openSite(-48.0, 179.95, 1);
        String beyond = openSite(-48.01, -179.9, 1);
        awaitFirst(nearest(-48.0, 179.95, ""), east);
        awaitFirst(nearest(-48.01, -179.9, ""), beyond);
        JsonPath along = json(get(KEEPER, "/sites/along?route=-48,-179.8;-48,179.9&corridor=3000"), 200);
        assertThat(along.getList("items.siteId")).containsExactly(beyond, east);
        assertThat(along.getDouble("items[0].distanceMetres")).isCloseTo(1112, within(15.0));
        assertThat(along.getDouble("items[0].alongMetres")).isCloseTo(7465, within(20.0));
        String box = "/sites/in-box?west=179.9&south=-48.5&east=-179.8&north=-47.5&limit=1";
        JsonPath page = json(get(KEEPER, box), 200);
        assertThat(page.getList("items.siteId")).containsExactly(east);
        page = json(get(KEEPER, box + "&cursor=" + page.getString("next")), 200);
        assertThat(page.getList("items.siteId")).containsExactly(beyond);
        assertThat(page.getString("next")).isNull();
    }

    @Test
    void the_legend_says_how_confidence_fades() {
        JsonPath legend = json(get(KEEPER, "/sites/legend"), 200);
        assertThat(legend.getInt("sources.find { it.word == 'sensor' }.halfLifeSeconds"))
                .isEqualTo(1800);
        assertThat(legend.getList("facilities.word")).contains("rest", "charging");
    }

    private static String nearest(double latitude, double longitude, String more) {
        return "/sites/nearest?k=1&latitude=" + latitude + "&longitude=" + longitude + more;
    }

    private static String first(String query) {
        return json(get(KEEPER, query), 200).getString("items[0].siteId");
    }

    private static void awaitFirst(String query, String site) {
        Awaitility.await().atMost(SOON).until(() -> site.equals(first(query)));
    }

    private static JsonPath geoJson(String query) {
        return given().auth()
                .oauth2(KEEPER)
                .accept("application/geo+json")
                .get(query)
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .extract()
                .jsonPath();
    }
}
