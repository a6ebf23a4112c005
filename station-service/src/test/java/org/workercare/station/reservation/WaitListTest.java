package org.workercare.station.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.change;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.station.AtOnce;

@QuarkusTest
@RealServers(database = "station")
class WaitListTest {

    private static final int DRIVERS = 64;

    @Test
    void a_cancelled_bay_is_offered_to_the_first_who_waits_and_then_to_the_next() throws Exception {
        try (EventLog events = EventLog.follow("station.reservations")) {
            String site = openSite(33.1, 121.1, 1);
            String booked = book("wl-owner", site, 20, 80);
            String first = join("wl-first", site, 20, 80).getString("id");
            String second = join("wl-second", site, 30, 90).getString("id");
            assertThat(entry("wl-first", first).getInt("position")).isEqualTo(1);
            assertThat(entry("wl-second", second).getInt("position")).isEqualTo(2);
            json(act("wl-owner", booked, "cancellation"), 200);

            JsonPath offered = entry("wl-first", first);
            assertThat(offered.getString("state")).isEqualTo("offered");
            assertThat(offered.getString("offerExpiresAt")).isNotNull();
            assertThat(entry("wl-second", second).getInt("position")).isEqualTo(1);
            String told = events.awaitOne("org.workercare.station.wait.offered.v1", first)
                    .data()
                    .toString();
            assertThat(told).contains(offered.getString("reservationId")).doesNotContain("wl-first");
            assertThat(post(worker("wl-passer-by"), "/reservations", span(site, 20, 80))
                            .statusCode())
                    .isEqualTo(409);

            run("update reservation set hold_expires_at = clock_timestamp() where id = '"
                    + offered.getString("reservationId") + "'");
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> "offered"
                    .equals(entry("wl-second", second).getString("state")));
            assertThat(entry("wl-first", first).getString("state")).isEqualTo("lapsed");
            String held = entry("wl-second", second).getString("reservationId");
            assertThat(json(act("wl-second", held, "confirmation"), 200).getString("state"))
                    .isEqualTo("booked");
            assertThat(entry("wl-second", second).getString("state")).isEqualTo("fulfilled");
        }
    }

    @Test
    void an_offer_whose_hold_expires_is_never_booked_by_somebody_who_did_not_wait() throws Exception {
        String site = openSite(33.2, 121.2, 1);
        Map<String, Object> hold = new java.util.HashMap<>(span(site, 20, 80));
        hold.put("mode", "hold");
        String held =
                json(post(worker("wl-holder"), "/reservations", hold), 201).getString("id");
        String waiting = join("wl-patient", site, 20, 80).getString("id");
        run("update reservation set hold_expires_at = clock_timestamp() where id = '" + held + "'");
        List<Response> answers =
                AtOnce.times(DRIVERS, i -> post(worker("wl-jumper-" + i), "/reservations", span(site, 20, 80)));
        assertThat(AtOnce.count(answers, 409)).isEqualTo(DRIVERS);
        assertThat(entry("wl-patient", waiting).getString("state")).isEqualTo("offered");
    }

    @Test
    void sixty_four_who_join_at_once_are_served_in_the_order_of_their_sequence() throws Exception {
        String site = openSite(33.3, 121.3, 2);
        String one = book("wl-a", site, 20, 80);
        String two = book("wl-b", site, 20, 80);
        List<Response> joined =
                AtOnce.times(DRIVERS, i -> post(worker("wl-many-" + i), "/wait-list", span(site, 20, 80)));
        assertThat(AtOnce.count(joined, 201)).isEqualTo(DRIVERS);
        assertThat(joined.stream().map(a -> a.jsonPath().getInt("position")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, DRIVERS).boxed().toList());
        json(act("wl-a", one, "cancellation"), 200);
        json(act("wl-b", two, "cancellation"), 200);
        assertThat(count("select count(*) from wait_entry w where site_id = '" + site + "' and state = 'offered'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from wait_entry w join wait_entry o using (site_id) where site_id = '" + site
                        + "' and w.state = 'waiting' and o.state = 'offered' and w.sequence < o.sequence"))
                .as("waiting before somebody who has an offer")
                .isZero();
    }

    @Test
    void who_joins_while_a_bay_is_free_has_it_offered_at_once_and_may_refuse_it() {
        String site = openSite(33.4, 121.4, 1);
        JsonPath joined = join("wl-lucky", site, 20, 80);
        assertThat(joined.getString("state")).isEqualTo("offered");
        json(act("wl-lucky", joined.getString("reservationId"), "cancellation"), 200);
        assertThat(entry("wl-lucky", joined.getString("id")).getString("state")).isEqualTo("left");
    }

    @Test
    void one_leaves_once_and_waits_once_for_the_same_time() {
        String site = openSite(33.5, 121.5, 1);
        book("wl-c", site, 20, 80);
        String id = join("wl-d", site, 20, 80).getString("id");
        assertThat(json(post(worker("wl-d"), "/wait-list", span(site, 30, 60)), 409)
                        .getString("code"))
                .isEqualTo("already-waiting");
        String path = "/wait-list/" + id;
        assertThat(get(worker("wl-e"), path).statusCode()).isEqualTo(404);
        assertThat(json(change(worker("wl-d"), path, path + "/cancellation", Map.of()), 200)
                        .getString("state"))
                .isEqualTo("left");
        assertThat(json(change(worker("wl-d"), path, path + "/cancellation", Map.of()), 409)
                        .getString("code"))
                .isEqualTo("wait-over");
        assertThat(json(get(worker("wl-d"), "/wait-list/mine"), 200).getList("items"))
                .hasSize(1);
    }

    @Test
    void waiting_that_has_become_vain_ends() throws Exception {
        String site = openSite(33.6, 121.6, 1);
        book("wl-f", site, 20, 80);
        String id = join("wl-g", site, 20, 80).getString("id");
        run("update wait_entry set period = tstzrange(clock_timestamp(), upper(period)) where id = '" + id + "'");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> "ended"
                .equals(entry("wl-g", id).getString("state")));
    }

    private static JsonPath join(String driver, String site, long from, long until) {
        return json(post(worker(driver), "/wait-list", span(site, from, until)), 201);
    }

    private static JsonPath entry(String driver, String id) {
        return json(get(worker(driver), "/wait-list/" + id), 200);
    }

    private static String book(String driver, String site, long from, long until) {
        return json(post(worker(driver), "/reservations", span(site, from, until)), 201)
                .getString("id");
    }

    private static Response act(String driver, String id, String act) {
        return change(worker(driver), "/reservations/" + id, "/reservations/" + id + "/" + act, Map.of());
    }

    private static Map<String, Object> span(String site, long from, long until) {
        return Map.of("siteId", site, "from", inMinutes(from), "until", inMinutes(until));
    }
}
