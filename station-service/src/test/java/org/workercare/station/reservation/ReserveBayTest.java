package org.workercare.station.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
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
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.station.AtOnce;

@QuarkusTest
@RealServers(database = "station")
class ReserveBayTest {

    private static final int CLIENTS = 64;

    @Test
    void a_second_driver_cannot_take_the_same_bay() throws Exception {
        String site = openSite(31.1, 121.1, 1);
        String bay = json(get(KEEPER, "/sites/" + site + "/bays"), 200).getString("items[0].id");
        Map<String, Object> wanted = request(site, 10, 70);
        wanted.put("bayId", bay);
        List<Response> answers = AtOnce.times(CLIENTS, i -> post(worker("rush-" + i), "/reservations", wanted));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(CLIENTS - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.jsonPath().getString("code")).isEqualTo("bay-taken");
                    assertThat(answer.jsonPath().getString("next")).contains("/sites/nearest");
                });
        assertThat(count("select count(*) from reservation where bay_id = '" + bay + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_rush_for_any_bay_fills_every_bay_once() throws Exception {
        String site = openSite(31.2, 121.2, 10);
        Map<String, Object> wanted = request(site, 10, 70);
        List<Response> answers = AtOnce.times(CLIENTS, i -> post(worker("any-" + i), "/reservations", wanted));
        assertThat(answers.stream().filter(a -> a.statusCode() == 201).map(a -> a.jsonPath()
                        .getInt("bay")))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(answers.stream().filter(a -> a.statusCode() == 409)).hasSize(CLIENTS - 10);
        assertThat(count("select deadlocks from pg_stat_database where datname = current_database()"))
                .as("deadlocks")
                .isZero();
    }

    @Test
    void neighbouring_stretches_share_a_bay_because_ranges_are_half_open() {
        String site = openSite(31.3, 121.3, 1);
        json(post(worker("d1"), "/reservations", request(site, 60, 120)), 201);
        json(
                post(
                        worker("d2"),
                        "/reservations",
                        between(
                                site,
                                json(get(worker("d1"), "/reservations/mine"), 200)
                                        .getList("items.until", String.class)
                                        .getLast(),
                                inMinutes(180))),
                201);
    }

    @Test
    void a_drivers_own_hold_never_blocks_him() {
        String site = openSite(31.4, 121.4, 1);
        Map<String, Object> hold = request(site, 10, 70);
        hold.put("mode", "hold");
        String held = json(post(worker("holder"), "/reservations", hold), 201).getString("id");
        assertThat(post(worker("other"), "/reservations", request(site, 20, 60)).statusCode())
                .isEqualTo(409);
        var booked = json(post(worker("holder"), "/reservations", request(site, 15, 75)), 201);
        assertThat(booked.getString("state")).isEqualTo("booked");
        assertThat(json(get(worker("holder"), "/reservations/" + held), 200).getString("state"))
                .isEqualTo("cancelled");
    }

    @Test
    void a_confirmed_hold_is_a_booking_and_an_expired_one_frees_the_bay() throws Exception {
        String site = openSite(31.5, 121.5, 1);
        Map<String, Object> hold = request(site, 10, 70);
        hold.put("mode", "hold");
        String first = json(post(worker("slow"), "/reservations", hold), 201).getString("id");
        run("update reservation set hold_expires_at = now() - interval '1 second' where id = '" + first + "'");
        String second = json(post(worker("quick"), "/reservations", hold), 201).getString("id");
        assertThat(json(act("slow", first, "confirmation"), 409).getString("code"))
                .isEqualTo("hold-expired");
        assertThat(json(act("quick", second, "confirmation"), 200).getString("state"))
                .isEqualTo("booked");
    }

    @Test
    void check_in_occupies_the_bay_and_check_out_frees_it_for_the_rest_of_the_time() {
        String site = openSite(31.6, 121.6, 1);
        String id = json(post(worker("parker"), "/reservations", request(site, 10, 70)), 201)
                .getString("id");
        assertThat(json(act("parker", id, "check-in"), 200).getString("state")).isEqualTo("checked-in");
        var bay = json(get(KEEPER, "/sites/" + site + "/bays"), 200);
        assertThat(bay.getString("items[0].status")).isEqualTo("occupied");
        assertThat(bay.getString("items[0].source")).isEqualTo("check-in");
        awaitFreeBays(31.6, 121.6, 0);
        json(act("parker", id, "check-out"), 200);
        awaitFreeBays(31.6, 121.6, 1);
        json(post(worker("next"), "/reservations", request(site, 11, 69)), 201);
    }

    @Test
    void a_bay_nobody_came_for_is_free_again() throws Exception {
        String site = openSite(31.7, 121.7, 1);
        String id = json(post(worker("absent"), "/reservations", request(site, 10, 70)), 201)
                .getString("id");
        run("update reservation set period = tstzrange(now() - interval '16 minutes', now() + interval '1 hour')"
                + " where id = '" + id + "'");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> json(
                        get(worker("absent"), "/reservations/" + id), 200)
                .getString("state")
                .equals("no-show"));
        json(post(worker("present"), "/reservations", request(site, 1, 70)), 201);
    }

    @Test
    void the_constraint_stands_behind_the_lock() throws Exception {
        String site = openSite(31.8, 121.8, 1);
        json(post(worker("first"), "/reservations", request(site, 10, 70)), 201);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> run("insert into reservation (id, site_id, bay_id, bay_number, driver, period, state)"
                                + " select gen_random_uuid(), site_id, bay_id, bay_number, 'x', period, 'booked'"
                                + " from reservation where site_id = '" + site + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("exclu");
    }

    @Test
    void a_site_that_is_closed_then_takes_no_reservation() {
        String site = openSite(31.9, 121.9, 1, "2020 Jan 01 08:00-09:00", "parking");
        assertThat(json(post(worker("late"), "/reservations", request(site, 10, 70)), 409)
                        .getString("reason"))
                .isEqualTo("outside-hours");
    }

    @Test
    void another_drivers_reservation_is_not_there_for_others() {
        String site = openSite(32.0, 121.0, 1);
        String id = json(post(worker("owner"), "/reservations", request(site, 10, 70)), 201)
                .getString("id");
        assertThat(get(worker("stranger"), "/reservations/" + id).statusCode()).isEqualTo(404);
    }

    private static void awaitFreeBays(double latitude, double longitude, int free) {
        String query = "/sites/nearest?k=1&latitude=" + latitude + "&longitude=" + longitude;
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> json(get(worker("looker"), query), 200).getInt("items[0].freeBays") == free);
    }

    private static Response act(String driver, String id, String act) {
        return change(worker(driver), "/reservations/" + id, "/reservations/" + id + "/" + act, Map.of());
    }

    private static Map<String, Object> request(String site, long from, long until) {
        return between(site, inMinutes(from), inMinutes(until));
    }

    private static Map<String, Object> between(String site, String from, String until) {
        return new HashMap<>(Map.of("siteId", site, "from", from, "until", until));
    }
}
