package org.workercare.station.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.COUNTY;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.patch;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.siteAt;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.station.Told;

@QuarkusTest
@RealServers(database = "station")
class SiteRegistryTest {

    @Test
    void a_site_tells_why_it_is_closed_and_until_when() {
        String site = openSite(23.0, 113.0, 0, "Mo-Su 08:00-22:00; PH off \"国庆休息\"", "rest");
        var night = json(get(KEEPER, "/sites/" + site + "/opening?at=2026-11-23T15:30:00Z"), 200);
        assertThat(night.getBoolean("open")).isFalse();
        assertThat(night.getString("reason")).isEqualTo("outside-hours");
        assertThat(night.getString("until")).startsWith("2026-11-24T08:00");
        var holiday = json(get(KEEPER, "/sites/" + site + "/opening?at=2026-10-01T04:00:00Z"), 200);
        assertThat(holiday.getString("reason")).isEqualTo("holiday");
        assertThat(holiday.getString("day.name")).isEqualTo("国庆节");
        assertThat(holiday.getString("opensAt")).startsWith("2026-10-08T08:00");
        assertThat(holiday.getString("comment")).isEqualTo("国庆休息");
        assertThat(holiday.getString("until")).startsWith("2026-10-08T08:00");
        json(
                change(
                        KEEPER,
                        "/sites/" + site,
                        "/sites/" + site + "/transitions",
                        Map.of("to", "suspended", "reason", "检修", "until", "2030-01-01T00:00:00+08:00")),
                200);
        var suspended = json(get(KEEPER, "/sites/" + site + "/opening"), 200);
        assertThat(suspended.getString("reason")).isEqualTo("suspended");
        assertThat(suspended.getString("comment")).isEqualTo("检修");
        assertThat(suspended.getString("opensAt"))
                .as("expected back, then by its hours")
                .startsWith("2030-01-02T08:00");
    }

    @Test
    void an_open_site_tells_how_to_get_in_at_that_time_of_day() {
        Map<String, Object> request = new HashMap<>(siteAt(23.01, 113.0, 0, "24/7", "rest"));
        request.put(
                "access",
                List.of(
                        Map.of("way", "staffed", "hours", "08:00-22:00"),
                        Map.of("way", "scan-door", "hours", "22:00-08:00", "note", "扫工会卡")));
        String path = "/sites/" + json(post(KEEPER, "/sites", request), 201).getString("id") + "/opening?at=";
        var night = json(get(KEEPER, path + "2026-11-23T15:00:00Z"), 200);
        assertThat(night.getBoolean("open")).isTrue();
        assertThat(night.getList("access.way")).containsExactly("scan-door");
        assertThat(night.getString("access[0].note")).isEqualTo("扫工会卡");
        assertThat(night.getString("access[0].until")).startsWith("2026-11-24T08:00");
        assertThat(json(get(KEEPER, path + "2026-11-23T00:00:00Z"), 200).getList("access.way"))
                .containsExactly("staffed");
    }

    @Test
    void on_the_dates_of_an_exception_other_hours_hold_and_tell_why() {
        String site = openSite(23.02, 113.0, 0, "24/7", "rest");
        var exceptions = List.of(
                Map.of("from", "2027-03-01", "to", "2027-03-02", "hours", "off", "reason", "停电检修"),
                Map.of("from", "2027-03-03", "hours", "10:00-16:00", "reason", "盘点"));
        String etag = get(KEEPER, "/sites/" + site).header("ETag");
        json(patch(KEEPER, "/sites/" + site, etag, Map.of("exceptions", exceptions)), 200);
        var off = json(get(KEEPER, "/sites/" + site + "/opening?at=2027-03-01T04:00:00Z"), 200);
        assertThat(off.getString("reason")).isEqualTo("exception");
        assertThat(off.getString("comment")).isEqualTo("停电检修");
        assertThat(off.getString("opensAt")).startsWith("2027-03-03T10:00");
        assertThat(off.getList("access")).isEmpty();
        var last = json(get(KEEPER, "/sites/" + site + "/opening?at=2027-03-03T04:00:00Z"), 200);
        assertThat(last.getString("until")).startsWith("2027-03-03T16:00");
        var evening = json(get(KEEPER, "/sites/" + site + "/opening?at=2027-03-03T10:00:00Z"), 200);
        assertThat(evening.getString("reason")).isEqualTo("outside-hours");
        assertThat(evening.getString("comment")).isEqualTo("盘点");
    }

    @Test
    void maps_in_gcj02_get_their_points_in_it_and_every_point_names_its_system() {
        Map<String, Object> request = new HashMap<>(siteAt(39.90734, 116.39089, 0, "24/7", "rest"));
        request.put("organisation", "110119-0001");
        String keeper = CallerTokens.stationKeeperOf("110119");
        String site = json(post(keeper, "/sites", request), 201).getString("id");
        var shown = json(get(KEEPER, "/sites/" + site + "?crs=GCJ02"), 200);
        assertThat(shown.getString("place.crs")).isEqualTo("WGS84");
        assertThat(shown.getString("shown.crs")).isEqualTo("GCJ02");
        assertThat(shown.getDouble("shown.longitude")).isBetween(116.3970, 116.3973);
        var features = json(get(KEEPER, "/sites/geojson?organisation=110119&crs=GCJ02"), 200);
        assertThat(features.getString("crs")).isEqualTo("GCJ02");
        assertThat(features.getString("features[0].geometry.type")).isEqualTo("Point");
        assertThat(features.getDouble("features[0].geometry.coordinates[0]")).isBetween(116.3970, 116.3973);
    }

    @Test
    void a_list_is_imported_and_its_wrong_rows_are_told() {
        Map<String, Object> good = new HashMap<>(siteAt(23.1, 113.1, 2, "24/7", "rest"));
        Map<String, Object> sleepless = new HashMap<>(siteAt(23.2, 113.2, 2, "whenever", "rest"));
        Map<String, Object> nowhere = new HashMap<>(good);
        nowhere.put("place", Map.of("latitude", 91, "longitude", 0, "crs", "WGS84"));
        Map<String, Object> foreign = new HashMap<>(good);
        foreign.put("organisation", "310101");
        Map<String, Object> body = Map.of("organisation", COUNTY, "sites", List.of(good, sleepless, nowhere, foreign));
        String job = json(post(KEEPER, "/sites/imports", body), 202).getString("id");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> json(get(KEEPER, "/jobs/" + job), 200)
                .getString("state")
                .equalsIgnoreCase("succeeded"));
        var done = json(get(KEEPER, "/jobs/" + job), 200);
        assertThat(done.getList("errors.row")).containsExactly(2, 3, 4);
        assertThat(done.getList("errors.code"))
                .containsExactly("hours-unreadable", "invalid-field", "forbidden-organisation");
        assertThat(done.getList("errors.field")).containsExactly("/openingHours", "/place", "/organisation");
    }

    @Test
    void a_stop_of_the_bus_stands_on_the_sites_page() {
        String site = openSite(23.3, 113.3, 0);
        String stop = UUID.randomUUID().toString();
        String data =
                "{\"stopId\":\"%s\",\"siteId\":\"%s\",\"organisation\":\"110115\",\"date\":\"2030-09-04\",\"startsAt\":\"2030-09-04T08:00:00+08:00\",\"endsAt\":\"2030-09-04T16:00:00+08:00\",\"latitude\":23.3,\"longitude\":113.3}"
                        .formatted(stop, site);
        Told.by("health", "health.stops", "org.workercare.health.stop.scheduled.v1", stop, data);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> json(get(KEEPER, "/sites/" + site), 200)
                .getList("checkUpStops.stopId")
                .contains(stop));
    }

    @Test
    void a_place_given_in_gcj02_is_kept_in_wgs84() {
        Map<String, Object> site = new HashMap<>(siteAt(0, 0, 0, "24/7", "rest"));
        site.put("place", Map.of("latitude", 39.909, "longitude", 116.39742, "crs", "GCJ02"));
        var made = json(post(KEEPER, "/sites", site), 201);
        assertThat(made.getString("place.crs")).isEqualTo("WGS84");
        assertThat(made.getDouble("place.latitude")).isBetween(39.906, 39.909);
        assertThat(made.getDouble("place.longitude")).isBetween(116.390, 116.393);
    }

    @Test
    void fewer_bays_remove_the_last_ones_and_more_bring_them_back() {
        String site = openSite(23.4, 113.4, 3);
        String etag = get(KEEPER, "/sites/" + site).header("ETag");
        json(patch(KEEPER, "/sites/" + site, etag, Map.of("bays", 1)), 200);
        assertThat(json(get(KEEPER, "/sites/" + site + "/bays"), 200).getList("items.number"))
                .containsExactly(1);
        assertThat(patch(KEEPER, "/sites/" + site, etag, Map.of("bays", 2)).statusCode())
                .isEqualTo(412);
        etag = get(KEEPER, "/sites/" + site).header("ETag");
        json(patch(KEEPER, "/sites/" + site, etag, Map.of("bays", 2)), 200);
        assertThat(json(get(KEEPER, "/sites/" + site + "/bays"), 200).getList("items.number"))
                .containsExactly(1, 2);
    }

    @Test
    void a_keeper_elsewhere_and_a_worker_may_not_change_it_and_nobody_reads_it_unnamed() {
        String site = openSite(23.5, 113.5, 0);
        String elsewhere = CallerTokens.stationKeeperOf("310101");
        var moved = change(elsewhere, "/sites/" + site, "/sites/" + site + "/transitions", Map.of("to", "closed"));
        assertThat(json(moved, 403).getString("code")).isEqualTo("forbidden-organisation");
        var worker = post(CallerTokens.workerOf(COUNTY), "/sites", siteAt(1, 1, 0, "24/7", "rest"));
        assertThat(json(worker, 403).getString("code")).isEqualTo("forbidden-role");
        assertThat(io.restassured.RestAssured.get("/sites/" + site).statusCode())
                .isEqualTo(401);
    }
}
