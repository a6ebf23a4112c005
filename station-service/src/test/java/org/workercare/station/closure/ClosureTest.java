package org.workercare.station.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;
import static org.workercare.station.StationDatabase.count;
import static org.workercare.station.StationDatabase.run;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.station.AtOnce;

@QuarkusTest
@RealServers(database = "station")
class ClosureTest {

    private static final String REBOOKED = "org.workercare.station.reservation.rebooked.v1";
    private static final String CANCELLED = "org.workercare.station.reservation.cancelled.v1";

    @Test
    void everybody_affected_is_rebooked_to_the_nearest_or_cancelled_and_told_once() {
        try (EventLog events = EventLog.follow("station.reservations")) {
            String closing = openSite(36.1, 120.1, 3);
            String near = openSite(36.101, 120.1, 1);
            String far = openSite(36.12, 120.1, 1);
            String one = book("cl-1", closing, 60, 120);
            String two = book("cl-2", closing, 60, 120);
            String three = book("cl-3", closing, 60, 120);
            String later = book("cl-4", closing, 600, 660);
            String from = inMinutes(30);
            String until = inMinutes(300);
            JsonPath preview = preview(closing, from, until);
            assertThat(preview.getInt("affected")).isEqualTo(3);
            assertThat(preview.getInt("rebookable")).isEqualTo(2);
            assertThat(preview.getList("items.alternative.siteId")).containsExactly(near, far);
            assertThat(preview.prettify()).doesNotContain("cl-1");

            JsonPath made = json(declare(closing, from, until, preview.getString("preview")), 201);
            assertThat(post(worker("cl-5"), "/reservations", span(closing, 200, 240))
                            .jsonPath()
                            .getString("code"))
                    .isEqualTo("site-blocked");
            JsonPath done = awaitDone(closing, made.getString("id"));
            assertThat(done.getInt("rebooked")).isEqualTo(2);
            assertThat(done.getInt("cancelled")).isEqualTo(1);

            assertThat(mine("cl-1", one).getString("siteId")).isEqualTo(near);
            assertThat(mine("cl-2", two).getString("siteId")).isEqualTo(far);
            assertThat(mine("cl-2", two).getString("reason")).isEqualTo("closure");
            assertThat(mine("cl-3", three).getString("state")).isEqualTo("cancelled");
            assertThat(mine("cl-4", later).getString("siteId")).isEqualTo(closing);
            events.awaitOne(REBOOKED, one);
            events.awaitOne(REBOOKED, two);
            events.awaitOne(CANCELLED, three);
            assertThat(json(get(KEEPER, "/sites/" + closing), 200).getString("state"))
                    .as("it is open until the closure begins")
                    .isEqualTo("open");
        }
    }

    @Test
    void the_sites_life_follows_the_closure_and_opens_again_after_it() throws Exception {
        String site = openSite(36.2, 120.2, 1);
        String from = inMinutes(0);
        String until = inMinutes(600);
        String id = json(declare(site, from, until, preview(site, from, until).getString("preview")), 201)
                .getString("id");
        var suspended = json(get(KEEPER, "/sites/" + site), 200);
        assertThat(suspended.getString("state")).isEqualTo("suspended");
        assertThat(suspended.getString("reason")).isEqualTo("检修");
        run("update closure set period = tstzrange(lower(period), clock_timestamp()) where id = '" + id + "'");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> json(get(KEEPER, "/sites/" + site), 200)
                .getString("state")
                .equals("open"));
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> json(
                        get(KEEPER, "/sites/" + site + "/closures/" + id), 200)
                .getString("state")
                .equals("over"));
        book("cl-6", site, 10, 70);
    }

    @Test
    void a_site_that_closes_for_good_leaves_nobody_behind() {
        String site = openSite(36.5, 120.5, 1);
        String near = openSite(36.501, 120.5, 1);
        String id = book("cl-8", site, 100 * 1440, 100 * 1440 + 60);
        String from = inMinutes(0);
        JsonPath preview = json(get(KEEPER, "/sites/" + site + "/closures/preview?from=" + encoded(from)), 200);
        Map<String, Object> forGood = Map.of("from", from, "reason", "拆迁", "preview", preview.getString("preview"));
        String closure =
                json(post(KEEPER, "/sites/" + site + "/closures", forGood), 201).getString("id");
        assertThat(awaitDone(site, closure).getInt("rebooked")).isEqualTo(1);
        assertThat(mine("cl-8", id).getString("siteId")).isEqualTo(near);
        assertThat(json(get(KEEPER, "/sites/" + site), 200).getString("state")).isEqualTo("closed");
    }

    @Test
    void what_was_not_previewed_is_not_closed() throws Exception {
        String site = openSite(36.3, 120.3, 2);
        String from = inMinutes(30);
        String until = inMinutes(300);
        String seen = preview(site, from, until).getString("preview");
        book("cl-7", site, 60, 120);
        long before = count("select count(*) from closure");
        assertThat(json(declare(site, from, until, seen), 409).getString("code"))
                .isEqualTo("preview-outdated");
        String reversed = preview(site, from, until).getString("preview");
        assertThat(json(declare(site, until, from, reversed), 422).getString("code"))
                .isEqualTo("closure-reversed");
        assertThat(json(declare(site, inMinutes(-120), until, reversed), 422).getString("code"))
                .isEqualTo("closure-past");
        assertThat(json(declare(site, from, inMinutes(370 * 1440), reversed), 422)
                        .getString("code"))
                .isEqualTo("closure-too-long");
        assertThat(get(CallerTokens.stationKeeperOf("310101"), "/sites/" + site + "/closures")
                        .statusCode())
                .isEqualTo(403);
        assertThat(count("select count(*) from closure")).isEqualTo(before);
    }

    @Test
    void those_who_book_while_it_closes_are_affected_or_refused() throws Exception {
        String site = openSite(36.4, 120.4, 20);
        openSite(36.401, 120.4, 20);
        String from = inMinutes(30);
        String until = inMinutes(300);
        String seen = preview(site, from, until).getString("preview");
        List<Response> answers = AtOnce.times(
                33,
                i -> i == 16
                        ? declare(site, from, until, seen)
                        : post(worker("cl-r" + i), "/reservations", span(site, 60, 120)));
        if (answers.get(16).statusCode() == 409) {
            json(declare(site, from, until, preview(site, from, until).getString("preview")), 201);
        }
        String id = json(get(KEEPER, "/sites/" + site + "/closures"), 200).getString("items[0].id");
        awaitDone(site, id);
        assertThat(count("select count(*) from reservation where state = 'booked' and site_id = '" + site + "'"))
                .isZero();
    }

    private static JsonPath preview(String site, String from, String until) {
        return json(
                get(KEEPER, "/sites/" + site + "/closures/preview?from=" + encoded(from) + "&until=" + encoded(until)),
                200);
    }

    /** The same moment without a plus, which stands for a blank in an address. */
    private static String encoded(String time) {
        return OffsetDateTime.parse(time).toInstant().toString();
    }

    private static Response declare(String site, String from, String until, String preview) {
        return post(
                KEEPER,
                "/sites/" + site + "/closures",
                Map.of("from", from, "until", until, "reason", "检修", "preview", preview));
    }

    private static JsonPath awaitDone(String site, String id) {
        String path = "/sites/" + site + "/closures/" + id;
        String job = "/jobs/" + json(get(KEEPER, path), 200).getString("jobId");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> json(get(KEEPER, job), 200).getString("state").equals("SUCCEEDED"));
        return json(get(KEEPER, path), 200);
    }

    private static JsonPath mine(String driver, String id) {
        return json(get(worker(driver), "/reservations/" + id), 200);
    }

    private static String book(String driver, String site, long from, long until) {
        return json(post(worker(driver), "/reservations", span(site, from, until)), 201)
                .getString("id");
    }

    private static Map<String, Object> span(String site, long from, long until) {
        return new HashMap<>(Map.of("siteId", site, "from", inMinutes(from), "until", inMinutes(until)));
    }
}
