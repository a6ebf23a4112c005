package org.workercare.station.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.COUNTY;
import static org.workercare.station.Calls.ORGANISER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.patch;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;

@QuarkusTest
@RealServers(database = "station")
class EnrolmentTest {

    private static final int APPLICANTS = 48;

    @Test
    void a_summer_class_of_four_sessions_enrols_more_than_ninety_children_aged_six_to_twelve() {
        try (EventLog events = EventLog.follow("station.activities")) {
            String id = activity("class", 6, 12, 4, 100);
            assertThat(events.awaitOne("org.workercare.station.activity.announced.v1", id)
                            .data()
                            .path("sessions")
                            .asInt())
                    .isEqualTo(4);
            List<Map<String, Object>> children = IntStream.range(0, 93)
                    .mapToObj(i -> child("孩子" + i, 6 + i % 7))
                    .toList();
            var result = json(
                    post(ORGANISER, "/activities/" + id + "/enrolments/bulk", Map.of("participants", children)), 200);
            assertThat(result.getInt("enrolled")).isEqualTo(93);
            var activity = json(get(worker("parent"), "/activities/" + id), 200);
            assertThat(activity.getList("sessions.enrolled")).containsExactly(93, 93, 93, 93);
            assertThat(activity.getInt("youngest")).isEqualTo(6);
            assertThat(activity.getInt("oldest")).isEqualTo(12);
        }
    }

    @Test
    void each_of_many_gets_its_own_result() {
        String id = activity("class", 6, 12, 2, 1);
        var result = json(
                post(
                        ORGANISER,
                        "/activities/" + id + "/enrolments/bulk",
                        Map.of("participants", List.of(child("甲", 7), child("乙", 5), child("甲", 7), child("丙", 9)))),
                200);
        assertThat(result.getList("results.state")).containsExactly("enrolled", null, null, "waiting");
        assertThat(result.getList("results.problem"))
                .containsExactly(null, "age-outside-limits", "already-enrolled", null);
        assertThat(result.getList("results.waitPosition")).containsExactly(null, null, null, 1);
    }

    @Test
    void the_age_at_each_sessions_date_decides_not_todays() {
        String id = activity("class", 6, 12, 1, 5);
        LocalDate session = LocalDate.now().plusDays(10);
        var turnsSixThatDay =
                Map.of("name", "生日", "birthDate", session.minusYears(6).toString());
        var turnsSixTheDayAfter = Map.of(
                "name", "次日", "birthDate", session.plusDays(1).minusYears(6).toString());
        json(post(worker("p1"), "/activities/" + id + "/enrolments", turnsSixThatDay), 201);
        assertThat(json(post(worker("p1"), "/activities/" + id + "/enrolments", turnsSixTheDayAfter), 422)
                        .getString("errors[0].pointer"))
                .isEqualTo("/birthDate");
    }

    @Test
    void a_rush_gives_every_place_once_and_the_rest_wait_in_order() throws Exception {
        String id = activity("sports", null, null, 3, 20);
        CyclicBarrier start = new CyclicBarrier(APPLICANTS);
        List<Response> answers;
        try (var clients = Executors.newFixedThreadPool(APPLICANTS)) {
            List<Callable<Response>> calls = IntStream.range(0, APPLICANTS)
                    .<Callable<Response>>mapToObj(i -> () -> {
                        start.await();
                        return post(worker("rush-" + i), "/activities/" + id + "/enrolments", child("抢" + i, 30));
                    })
                    .toList();
            answers = clients.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().filter(a -> a.jsonPath().getString("state").equals("enrolled")))
                .hasSize(20);
        assertThat(answers.stream()
                        .map(a -> (Integer) a.jsonPath().get("waitPosition"))
                        .filter(p -> p != null)
                        .sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 28).boxed().toList());
        assertThat(json(get(ORGANISER, "/activities/" + id), 200).getList("sessions.enrolled"))
                .containsExactly(20, 20, 20);
    }

    @Test
    void a_place_given_back_goes_to_the_first_who_waits() {
        String id = activity("talk", null, null, 2, 1);
        String first = enrol(id, "一").getString("id");
        String second = enrol(id, "二").getString("id");
        String third = enrol(id, "三").getString("id");
        json(change(worker("一"), "/enrolments/" + first, "/enrolments/" + first + "/cancellation", Map.of()), 200);
        assertThat(json(get(worker("二"), "/enrolments/" + second), 200).getString("state"))
                .isEqualTo("enrolled");
        assertThat(json(get(worker("三"), "/enrolments/" + third), 200).getInt("waitPosition"))
                .isEqualTo(1);
    }

    @Test
    void places_cannot_be_fewer_than_were_given_and_more_places_move_the_wait_list() {
        String id = activity("visit", null, null, 1, 2);
        enrol(id, "A");
        enrol(id, "B");
        String waits = enrol(id, "C").getString("id");
        Response activity = get(ORGANISER, "/activities/" + id);
        String path = "/activities/" + id + "/sessions/" + activity.jsonPath().getString("sessions[0].id");
        assertThat(json(patch(ORGANISER, path, activity.header("ETag"), Map.of("capacity", 1)), 409)
                        .getInt("enrolled"))
                .isEqualTo(2);
        json(patch(ORGANISER, path, activity.header("ETag"), Map.of("capacity", 3)), 200);
        assertThat(json(get(worker("C"), "/enrolments/" + waits), 200).getString("state"))
                .isEqualTo("enrolled");
        assertThat(patch(ORGANISER, path, activity.header("ETag"), Map.of("capacity", 4))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void who_takes_part_is_sealed_and_comes_back_in_no_answer() throws Exception {
        String id = activity("class", 6, 12, 1, 5);
        var child = Map.of(
                "name", "欧阳小树", "birthDate", LocalDate.now().minusYears(8).toString());
        Response answer = post(worker("parent-of-one"), "/activities/" + id + "/enrolments", child);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.asString()).doesNotContain("欧阳").doesNotContain(child.get("birthDate"));
        String everything = "select string_agg(x, ' ') from (select e::text as x from enrolment e"
                + " union all select i::text from idempotency i union all select o::text from outbox o) t";
        var database = org.workercare.platform.testkit.TestServers.database("station");
        try (var connection =
                        java.sql.DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(everything)) {
            rows.next();
            assertThat(rows.getString(1)).contains(id).doesNotContain("欧阳").doesNotContain(child.get("birthDate"));
        }
    }

    @Test
    void attendance_counts_those_who_have_a_place() {
        var request = new HashMap<>(request("training", null, null, 1, 5));
        request.put("sessions", List.of(Map.of("startsAt", inMinutes(30), "endsAt", inMinutes(90), "capacity", 5)));
        var activity = json(post(ORGANISER, "/activities", request), 201);
        String id = activity.getString("id");
        String path = "/activities/" + id + "/sessions/" + activity.getString("sessions[0].id") + "/attendance";
        String came = enrol(id, "到场").getString("id");
        assertThat(json(post(ORGANISER, path, Map.of("enrolments", List.of(came))), 200)
                        .getList("sessions.attended"))
                .containsExactly(1);
        String unknown = java.util.UUID.randomUUID().toString();
        assertThat(json(post(ORGANISER, path, Map.of("enrolments", List.of(unknown))), 422)
                        .getString("code"))
                .isEqualTo("not-enrolled");
    }

    private static io.restassured.path.json.JsonPath enrol(String activity, String name) {
        return json(post(worker(name), "/activities/" + activity + "/enrolments", child(name, 40)), 201);
    }

    private static String activity(String kind, Integer from, Integer to, int sessions, int capacity) {
        return json(post(ORGANISER, "/activities", request(kind, from, to, sessions, capacity)), 201)
                .getString("id");
    }

    private static Map<String, Object> request(String kind, Integer from, Integer to, int sessions, int capacity) {
        Map<String, Object> request = new HashMap<>();
        request.put("organisation", COUNTY);
        request.put("kind", kind);
        request.put("title", "暑期托管班");
        request.put(
                "sessions",
                IntStream.range(0, sessions)
                        .mapToObj(i -> Map.of(
                                "startsAt", LocalDate.now().plusDays(10 + i) + "T09:00:00+08:00",
                                "endsAt", LocalDate.now().plusDays(10 + i) + "T12:00:00+08:00",
                                "capacity", capacity))
                        .toList());
        if (from != null) {
            request.put("ages", Map.of("from", from, "to", to));
        }
        return request;
    }

    /** Has that age on all days of the next month. */
    private static Map<String, Object> child(String name, int age) {
        return Map.of(
                "name",
                name,
                "birthDate",
                LocalDate.now().minusYears(age).minusMonths(6).toString());
    }
}
