package org.workercare.station.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.patch;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;
import static org.workercare.station.StationDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.station.AtOnce;

@QuarkusTest
@RealServers(database = "station")
class SlideTest {

    private static final int DRIVERS = 64;

    @Test
    void a_reservation_slides_on_its_bay_with_its_length_and_leaves_the_rest_to_others() {
        String site = openSite(34.1, 121.1, 1);
        String id = book("sl-1", site, 20, 80).getString("id");
        JsonPath slid = json(slide("sl-1", id, inMinutes(50)), 200);
        assertThat(OffsetDateTime.parse(slid.getString("until")))
                .isEqualTo(OffsetDateTime.parse(slid.getString("from")).plusMinutes(60));
        assertThat(slid.getInt("bay")).isEqualTo(1);
        book("sl-2", site, 20, 49);
    }

    @Test
    void it_moves_to_another_bay_when_its_own_is_taken_then() {
        String site = openSite(34.2, 121.2, 2);
        String id = book("sl-3", site, 20, 80).getString("id");
        String other = json(get(worker("sl-3"), "/reservations/" + id), 200).getString("bayId");
        Map<String, Object> later = new HashMap<>(span(site, 90, 150));
        later.put("bayId", other);
        json(post(worker("sl-4"), "/reservations", later), 201);
        JsonPath slid = json(slide("sl-3", id, inMinutes(100)), 200);
        assertThat(slid.getString("bayId")).isNotEqualTo(other);
    }

    @Test
    void refused_it_stays_as_it_was_and_the_nearest_free_beginning_is_told() {
        String site = openSite(34.3, 121.3, 1);
        String id = book("sl-5", site, 20, 80).getString("id");
        JsonPath next = book("sl-6", site, 80, 140);
        JsonPath before = json(get(worker("sl-5"), "/reservations/" + id), 200);
        JsonPath refused = json(slide("sl-5", id, inMinutes(60)), 409);
        assertThat(refused.getString("code")).isEqualTo("slide-taken");
        OffsetDateTime nearest = OffsetDateTime.parse(refused.getString("nearest"));
        assertThat(nearest)
                .isEqualTo(OffsetDateTime.parse(next.getString("from")).minusMinutes(60));
        assertThat(json(get(worker("sl-5"), "/reservations/" + id), 200).getMap(""))
                .isEqualTo(before.getMap(""));
        json(slide("sl-5", id, nearest.toString()), 200);
    }

    @Test
    void one_of_those_who_slide_and_those_who_book_has_the_bay() throws Exception {
        String site = openSite(34.4, 121.4, 1);
        String id = book("sl-7", site, 20, 50).getString("id");
        String etag = get(worker("sl-7"), "/reservations/" + id).header("ETag");
        String to = inMinutes(200);
        Map<String, Object> rival = Map.of(
                "siteId",
                site,
                "from",
                to,
                "until",
                OffsetDateTime.parse(to).plusMinutes(30).toString());
        List<Response> answers = AtOnce.times(
                DRIVERS,
                i -> i % 2 == 0
                        ? patch(worker("sl-7"), "/reservations/" + id, etag, Map.of("from", to))
                        : post(worker("sl-rival-" + i), "/reservations", rival));
        assertThat(AtOnce.count(answers, 200) + AtOnce.count(answers, 201)).isEqualTo(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201, 409, 412));
        assertThat(count("select count(*) from reservation where state = 'booked' and site_id = '" + site + "'"))
                .as("the slider has a bay, whoever won")
                .isIn(1L, 2L);
        assertThat(count("select count(*) from reservation where id = '" + id + "' and state = 'booked'"))
                .isEqualTo(1);
    }

    @Test
    void a_stale_tag_a_past_time_and_a_stretch_of_more_than_a_day_are_refused() {
        String site = openSite(34.5, 121.5, 1);
        String id = book("sl-8", site, 20, 50).getString("id");
        String path = "/reservations/" + id;
        assertThat(patch(worker("sl-8"), path, "\"v9\"", Map.of("from", inMinutes(30)))
                        .statusCode())
                .isEqualTo(412);
        assertThat(json(slide("sl-8", id, inMinutes(-60)), 422).getString("code"))
                .isEqualTo("interval-past");
        String etag = get(worker("sl-8"), path).header("ETag");
        assertThat(json(
                                patch(
                                        worker("sl-8"),
                                        path,
                                        etag,
                                        Map.of("from", inMinutes(30), "until", inMinutes(30 + 25 * 60))),
                                422)
                        .getString("code"))
                .isEqualTo("interval-too-long");
        assertThat(get(worker("sl-8"), path).header("ETag")).isEqualTo(etag);
    }

    private static JsonPath book(String driver, String site, long from, long until) {
        return json(post(worker(driver), "/reservations", span(site, from, until)), 201);
    }

    private static Map<String, Object> span(String site, long from, long until) {
        return Map.of("siteId", site, "from", inMinutes(from), "until", inMinutes(until));
    }

    private static Response slide(String driver, String id, String from) {
        String path = "/reservations/" + id;
        return patch(worker(driver), path, get(worker(driver), path).header("ETag"), Map.of("from", from));
    }
}
