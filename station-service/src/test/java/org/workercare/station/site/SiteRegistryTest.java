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
        assertThat(holiday.getString("reason")).isEqualTo("off");
        assertThat(holiday.getString("comment")).isEqualTo("国庆休息");
        assertThat(holiday.getString("until")).startsWith("2026-10-08T08:00");
        json(
                change(
                        KEEPER,
                        "/sites/" + site,
                        "/sites/" + site + "/transitions",
                        Map.of("to", "suspended", "reason", "检修", "until", "2030-01-01T00:00:00+08:00")),
                200);
        assertThat(json(get(KEEPER, "/sites/" + site + "/opening"), 200).getString("reason"))
                .isEqualTo("suspended");
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
