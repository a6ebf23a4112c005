package org.workercare.station.tiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;

import io.agroal.api.AgroalDataSource;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.workercare.platform.testkit.RealServers;
import org.workercare.station.place.Place;

@QuarkusTest
@RealServers(database = "station")
class TilesTest {

    private static final String WHOLE_EARTH = "/tiles/0/0/0.mvt";
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    AgroalDataSource database;

    @Test
    void the_sums_of_a_tile_are_those_of_the_database() throws SQLException {
        openSite(-30.0, 20.0, 4);
        openSite(-30.0, 20.0, 3);
        openSite(-30.00001, 20.00001, 2);
        openSite(89.0, 20.0, 9);
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            assertThat(sum(WHOLE_EARTH, "bays")).isEqualTo(inDatabase("sum(bays)"));
            assertThat(sum(WHOLE_EARTH, "freeBays"))
                    .isEqualTo(
                            inDatabase(
                                    "sum((select count(*) from bay"
                                            + " where site_id = site.id and status = 'available' and not exists (select from reservation"
                                            + " where bay_id = bay.id and state in ('held', 'booked', 'checked-in') and period @> now())))"));
            assertThat(sites(WHOLE_EARTH)).isEqualTo(inDatabase("count(*)"));
        });
    }

    @Test
    void who_takes_a_bay_lowers_the_sums_of_every_zoom_and_who_leaves_raises_them() {
        Place here = new Place(-31.25, 21.5);
        String site = openSite(here.latitude(), here.longitude(), 3);
        String deepest = tileAt(TileAddress.DEEPEST, here);
        awaitFree(deepest, 3);
        for (int z = 4; z < TileAddress.DEEPEST; z += 4) {
            assertThat(sum(tileAt(z, here), "freeBays")).as("zoom " + z).isEqualTo(3);
        }
        String bay = json(get(KEEPER, "/sites/" + site + "/bays"), 200).getString("items[0].id");
        report(site, bay, "occupied");
        awaitFree(deepest, 2);
        awaitFree(tileAt(4, here), 2);
        report(site, bay, "available");
        awaitFree(deepest, 3);
    }

    @Test
    void a_promised_time_takes_its_bay_when_it_begins_and_gives_it_back_when_it_ends() throws SQLException {
        Place here = new Place(-32.25, 22.5);
        String site = openSite(here.latitude(), here.longitude(), 2);
        String tile = tileAt(10, here);
        awaitFree(tile, 2);
        Map<String, Object> booking = Map.of("siteId", site, "from", inMinutes(60), "until", inMinutes(90));
        String id = json(post(worker("a driver on the map"), "/reservations", booking), 201)
                .getString("id");
        setPeriod(id, "clock_timestamp() + interval '1 second'", "clock_timestamp() + interval '3 seconds'");
        awaitFree(tile, 1);
        awaitFree(tile, 2);
    }

    @Test
    void a_lone_site_is_shown_as_itself_with_its_name_and_those_too_close_as_a_cluster() throws IOException {
        Place here = new Place(-33.5, -23.5);
        String lone = openSite(here.latitude(), here.longitude(), 5);
        openSite(-34.6, -23.5, 1);
        openSite(-34.6, -23.5, 1);
        String tile = tileAt(6, here);
        Awaitility.await().atMost(SOON).until(() -> sum(tile, "bays") == 7);
        Map<?, ?> shown = features(tile, "sites").getFirst();
        assertThat(shown.get("id")).isEqualTo(lone);
        assertThat(shown.get("name")).isEqualTo("驿站");
        assertThat(shown.get("open")).isEqualTo(true);
        assertThat(features(tile, "clusters").getFirst().get("count")).isEqualTo(2L);
        String close = tileAt(TileAddress.DEEPEST, new Place(-34.6, -23.5));
        assertThat(features(close, "sites")).hasSize(2);
    }

    @Test
    void a_closed_site_leaves_the_map() {
        Place here = new Place(-35.5, 24.5);
        String site = openSite(here.latitude(), here.longitude(), 5);
        String tile = tileAt(12, here);
        awaitFree(tile, 5);
        String path = "/sites/" + site;
        change(KEEPER, path, path + "/transitions", Map.of("to", "closed", "reason", "拆迁"))
                .then()
                .statusCode(200);
        Awaitility.await().atMost(SOON).until(() -> sites(tile) == 0);
    }

    @Test
    void a_tile_that_has_not_changed_is_not_sent_again_and_goes_zipped_to_who_takes_it() throws IOException {
        Place here = new Place(-36.5, 25.5);
        openSite(here.latitude(), here.longitude(), 5);
        String tile = tileAt(14, here);
        awaitFree(tile, 5);
        Response plain = get(KEEPER, tile);
        assertThat(plain.contentType()).isEqualTo("application/vnd.mapbox-vector-tile");
        String tag = plain.header("ETag");
        given().auth()
                .oauth2(KEEPER)
                .header("If-None-Match", tag)
                .get(tile)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        byte[] zipped = java.net.http.HttpClient.newHttpClient()
                .sendAsync(zippedRequest(plain, tile), java.net.http.HttpResponse.BodyHandlers.ofByteArray())
                .join()
                .body();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .isEqualTo(plain.asByteArray());
    }

    private static java.net.http.HttpRequest zippedRequest(Response plain, String tile) {
        String base = io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port;
        return java.net.http.HttpRequest.newBuilder(java.net.URI.create(base + tile))
                .header("Authorization", "Bearer " + KEEPER)
                .header("Accept-Encoding", "gzip")
                .build();
    }

    @Test
    void a_map_library_is_told_where_tiles_are_and_in_which_coordinate_system() {
        JsonPath map = given().auth()
                .oauth2(KEEPER)
                .header("X-Forwarded-Host", "care.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/stations")
                .get("/tiles.json")
                .jsonPath();
        assertThat(map.getString("crs")).isEqualTo("EPSG:3857");
        assertThat(map.getString("tiles[0]")).isEqualTo("https://care.example/stations/tiles/{z}/{x}/{y}.mvt");
        assertThat(map.getList("vector_layers.id")).containsExactly("clusters", "sites");
    }

    @ParameterizedTest
    @CsvSource({"17,0,0,404", "-1,0,0,404", "3,8,0,404", "3,0,8,404", "3,0,-1,404", "a,0,0,400", "3,1,99999999999,400"})
    void there_is_no_tile_beyond_the_map(String z, String x, String y, int status) {
        Response answer = get(KEEPER, "/tiles/" + z + "/" + x + "/" + y + ".mvt");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        given().get(WHOLE_EARTH).then().statusCode(401);
    }

    private static void report(String site, String bay, String status) {
        String path = "/sites/" + site + "/bays/" + bay;
        change(KEEPER, path, path + "/status", Map.of("status", status)).then().statusCode(200);
    }

    private static void awaitFree(String tile, long free) {
        Awaitility.await().atMost(SOON).until(() -> sum(tile, "freeBays") == free);
    }

    private static String tileAt(int z, Place place) {
        TileAddress tile = TileAddress.of(z, Mercator.position(place));
        return "/tiles/" + z + "/" + tile.x() + "/" + tile.y() + ".mvt";
    }

    private static long sites(String tile) {
        return features(tile, "clusters").stream()
                        .mapToLong(cluster -> (Long) cluster.get("count"))
                        .sum()
                + features(tile, "sites").size();
    }

    private static long sum(String tile, String tag) {
        return features(tile, "clusters").stream()
                        .mapToLong(f -> (Long) f.get(tag))
                        .sum()
                + features(tile, "sites").stream()
                        .mapToLong(f -> (Long) f.get(tag))
                        .sum();
    }

    private static List<Map<String, Object>> features(String tile, String layer) {
        JtsLayer found = decoded(get(KEEPER, tile)).getLayer(layer);
        return found == null
                ? List.of()
                : found.getGeometries().stream().map(TilesTest::tags).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tags(Geometry point) {
        assertThat(point.getCoordinate().x).isBetween(0.0, 4096.0);
        return (Map<String, Object>) point.getUserData();
    }

    private static JtsMvt decoded(Response tile) {
        assertThat(tile.statusCode()).isEqualTo(200);
        try {
            return MvtReader.loadMvt(
                    new ByteArrayInputStream(tile.asByteArray()), new GeometryFactory(), new TagKeyValueMapConverter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long inDatabase(String sum) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select " + sum
                                + " from site where state = 'open' and abs(latitude) <= 85.0511287798066")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void setPeriod(String reservation, String from, String until) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update reservation set period = tstzrange(" + from + ", "
                        + until + ") where id = cast(? as uuid)")) {
            update.setString(1, reservation);
            update.executeUpdate();
        }
    }
}
