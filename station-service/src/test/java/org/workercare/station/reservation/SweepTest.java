package org.workercare.station.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;
import static org.workercare.station.StationDatabase.count;
import static org.workercare.station.StationDatabase.run;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.station.AtOnce;

/** What time does to reservations, and who comes first at the moment it does. */
@QuarkusTest
@RealServers(database = "station")
class SweepTest {

    private static final int DRIVERS = 64;
    private static final int BAYS = 30;

    /** The service is measured on a quiet machine; here it shares one with all other tests. */
    private static final int MOST_SECONDS_LATE = 5;

    @Test
    void holds_and_no_shows_end_never_early_and_soon() throws Exception {
        String site = openSite(37.1, 120.1, 2 * BAYS);
        List<String> holds = new ArrayList<>();
        for (int i = 0; i < BAYS; i++) {
            holds.add(reserve("sw-hold-" + i, site, "hold"));
            reserve("sw-book-" + i, site, "book");
        }
        run("update reservation set hold_expires_at = clock_timestamp() + random() * interval '2 seconds'"
                + " where state = 'held' and site_id = '" + site + "'");
        run("update reservation set period = tstzrange(clock_timestamp() - interval '15 minutes'"
                + " + random() * interval '2 seconds', upper(period)) where state = 'booked' and site_id = '" + site
                + "'");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> standing(site) == 0);
        String late = "select count(*) from (select ended_at - case state when 'expired' then hold_expires_at"
                + " else lower(period) + interval '15 minutes' end as late from reservation where site_id = '" + site
                + "') x where late ";
        assertThat(count(late + "< interval '0'")).as("early").isZero();
        assertThat(count(late + "> interval '" + MOST_SECONDS_LATE + " seconds'"))
                .as("late")
                .isZero();
        assertThat(json(get(worker("sw-hold-0"), "/reservations/" + holds.getFirst()), 200)
                        .getString("state"))
                .isEqualTo("expired");
    }

    @Test
    void a_booking_is_cancelled_or_a_no_show_and_never_both() throws Exception {
        String site = openSite(37.2, 120.2, 1);
        String id = reserve("sw-cancel", site, "book");
        run("update reservation set period = tstzrange(clock_timestamp() - interval '15 minutes' + interval '300 ms',"
                + " upper(period)) where id = '" + id + "'");
        String path = "/reservations/" + id + "/cancellation";
        List<Response> answers = AtOnce.times(DRIVERS, i -> send("sw-cancel", path));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> standing(site) == 0);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409, 412));
        String ended =
                json(get(worker("sw-cancel"), "/reservations/" + id), 200).getString("state");
        assertThat(AtOnce.count(answers, 200)).isEqualTo(ended.equals("cancelled") ? 1 : 0);
        String due = "select count(*) from reservation where id = '" + id + "' and (ended_at < lower(period)"
                + " + interval '15 minutes') = (state = 'cancelled')";
        assertThat(count(due)).as("each in its time").isEqualTo(1);
    }

    @Test
    void a_hold_is_confirmed_or_expires_and_never_both() throws Exception {
        String site = openSite(37.3, 120.3, 1);
        String id = reserve("sw-confirm", site, "hold");
        run("update reservation set hold_expires_at = clock_timestamp() + interval '300 ms' where id = '" + id + "'");
        String path = "/reservations/" + id + "/confirmation";
        List<Response> answers = AtOnce.times(DRIVERS, i -> send("sw-confirm", path));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !json(
                        get(worker("sw-confirm"), "/reservations/" + id), 200)
                .getString("state")
                .equals("held"));
        String state =
                json(get(worker("sw-confirm"), "/reservations/" + id), 200).getString("state");
        assertThat(AtOnce.count(answers, 200)).isEqualTo(state.equals("booked") ? 1 : 0);
        assertThat(state).isIn("booked", "expired");
    }

    private static long standing(String site) throws Exception {
        return count("select count(*) from reservation where site_id = '" + site
                + "' and state in ('held', 'booked', 'checked-in')");
    }

    private static Response send(String driver, String path) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(worker(driver))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path);
    }

    private static String reserve(String driver, String site, String mode) {
        Map<String, Object> wanted =
                new HashMap<>(Map.of("siteId", site, "from", inMinutes(10), "until", inMinutes(70), "mode", mode));
        return json(post(worker(driver), "/reservations", wanted), 201).getString("id");
    }
}
