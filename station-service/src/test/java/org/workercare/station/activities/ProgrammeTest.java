package org.workercare.station.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.COUNTY;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.ORGANISER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workercare.platform.kernel.Sha256;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.station.Calls;

@QuarkusTest
@RealServers(database = "station")
class ProgrammeTest {

    private static final Path CHECK = Path.of("..", "docs", "lottery", "CheckLottery.java");

    @TempDir
    Path directory;

    @Test
    void siblings_get_their_places_together_or_wait_together() {
        String id = programme(2, 3, Map.of());
        assertThat(family(id, "甲家", "甲一", "甲二").getString("state")).isEqualTo("enrolled");
        JsonPath second = family(id, "乙家", "乙一", "乙二");
        assertThat(second.getString("state")).as("one place is left for two").isEqualTo("waiting");
        assertThat(second.getList("enrolments.waitPosition")).containsExactly(1, 2);
        assertThat(enrol(id, "丙").getString("state")).as("one fits").isEqualTo("enrolled");
        String first = json(get(worker("甲家"), "/activities/" + id + "/enrolments/mine"), 200)
                .getString("items[0].id");
        cancel("甲家", first);
        assertThat(mine(id, "乙家")).as("one place for two, still").containsOnly("waiting");
        cancel(
                "丙",
                json(get(worker("丙"), "/activities/" + id + "/enrolments/mine"), 200)
                        .getString("items[0].id"));
        assertThat(mine(id, "乙家")).containsExactly("enrolled", "enrolled");
        assertThat(json(get(ORGANISER, "/activities/" + id), 200).getList("sessions.enrolled"))
                .containsExactly(3, 3);
    }

    @Test
    void one_too_old_keeps_the_whole_family_out_and_nothing_is_written() {
        String id = programme(1, 9, Map.of("ages", Map.of("from", 6, "to", 12)));
        var answer = post(
                worker("丁家"),
                "/activities/" + id + "/enrolments/family",
                Map.of("participants", List.of(child("丁一", 8), child("丁二", 14))));
        assertThat(json(answer, 422).getString("errors[0].pointer")).isEqualTo("/participants/1/birthDate");
        assertThat(json(get(ORGANISER, "/activities/" + id), 200).getInt("enrolled"))
                .isZero();
        var twice = post(
                worker("丁家"),
                "/activities/" + id + "/enrolments/family",
                Map.of("participants", List.of(child("丁一", 8), child("丁一", 8))));
        assertThat(json(twice, 409).getString("code")).isEqualTo("already-enrolled");
    }

    @Test
    void a_place_that_came_free_is_held_for_the_next_and_offered_on_within_five_seconds_of_its_end() throws Exception {
        String id = programme(1, 1, Map.of("offerMinutes", 60));
        String first = enrol(id, "先").getString("id");
        String second = enrol(id, "次").getString("id");
        String third = enrol(id, "末").getString("id");
        cancel("先", first);
        JsonPath offered = json(get(worker("次"), "/enrolments/" + second), 200);
        assertThat(offered.getString("state")).isEqualTo("offered");
        assertThat(OffsetDateTime.parse(offered.getString("offerExpiresAt"))).isAfter(OffsetDateTime.now());
        assertThat(enrol(id, "新").getString("state")).as("the place is held").isEqualTo("waiting");
        sql("update enrolment set offer_expires_at = clock_timestamp() where id = '" + second + "'");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> json(get(worker("末"), "/enrolments/" + third), 200)
                        .getString("state")
                        .equals("offered"));
        assertThat(accept("次", second, 409)).isEqualTo("no-offer");
        assertThat(accept("末", third, 200)).isNull();
        assertThat(json(get(worker("次"), "/enrolments/" + second), 200).getString("state"))
                .isEqualTo("lapsed");
        assertThat(enrol(id, "次").getString("state")).as("may come again").isEqualTo("waiting");
    }

    @Test
    void sixty_four_who_enrol_and_give_back_at_once_never_overfill_a_session_nor_part_a_family() throws Exception {
        String id = programme(3, 10, Map.of());
        List<String> given = IntStream.range(0, 10)
                .mapToObj(i -> enrol(id, "早" + i).getString("id"))
                .toList();
        CyclicBarrier start = new CyclicBarrier(64);
        try (var clients = Executors.newFixedThreadPool(64)) {
            List<Callable<Object>> acts = IntStream.range(0, 64)
                    .<Callable<Object>>mapToObj(i -> () -> {
                        start.await();
                        if (i < 10) {
                            cancel("早" + i, given.get(i));
                            return null;
                        }
                        return i % 2 == 0 ? enrol(id, "单" + i) : family(id, "家" + i, "家" + i + "甲", "家" + i + "乙");
                    })
                    .toList();
            for (Future<Object> act : clients.invokeAll(acts)) {
                act.get();
            }
        }
        assertThat(number("select count(*) from activity_session s where s.activity_id = '" + id + "' and s.enrolled <>"
                        + " (select count(*) from enrolment_session es join enrolment e on e.id = es.enrolment_id"
                        + " where es.session_id = s.id and e.state = 'enrolled')"))
                .as("sessions whose count is wrong")
                .isZero();
        assertThat(number("select count(*) from (select 1 from enrolment where activity_id = '" + id
                        + "' group by application having count(distinct state) > 1) parted"))
                .as("families parted")
                .isZero();
        assertThat(json(get(ORGANISER, "/activities/" + id), 200).getList("sessions.enrolled", Integer.class))
                .as("singles fill what families leave")
                .containsExactly(10, 10, 10);
        assertThat(number("select a.waiting - (select count(*) from enrolment e where e.activity_id = a.id"
                        + " and e.state = 'waiting') from activity a where a.id = '" + id + "'"))
                .isZero();
    }

    @Test
    void the_wait_list_shows_everybody_its_turns_as_they_were_told() {
        String id = programme(1, 1, Map.of());
        List<JsonPath> told =
                IntStream.range(0, 4).mapToObj(i -> enrol(id, "等" + i)).toList();
        JsonPath turns = json(get(worker("anybody"), "/activities/" + id + "/wait-list?limit=2"), 200);
        assertThat(turns.getList("items.enrolmentId"))
                .containsExactly(told.get(1).getString("id"), told.get(2).getString("id"));
        assertThat(turns.getLong("items[0].queueNumber")).isEqualTo(told.get(1).getLong("queueNumber"));
        String next = "/activities/" + id + "/wait-list?limit=2&cursor=" + turns.getString("next");
        assertThat(json(get(worker("anybody"), next), 200).getList("items.position"))
                .containsExactly(3);
    }

    @Test
    void a_lottery_is_bound_beforehand_and_can_be_drawn_again_by_anybody() throws Exception {
        String closes = OffsetDateTime.now().plusSeconds(4).toString();
        String id = programme(2, 3, Map.of("lottery", Map.of("closesAt", closes)));
        String told = json(get(worker("x"), "/activities/" + id), 200).getString("lottery.seedHash");
        assertThat(enrol(id, "签0").getString("state")).isEqualTo("applied");
        family(id, "签家", "签一", "签二");
        IntStream.range(1, 6).forEach(i -> enrol(id, "签" + i));
        Map<String, String> entropy = Map.of("entropy", "2027-07-01 收盘指数 3456.78");
        assertThat(draw(id, entropy).getString("code")).isEqualTo("lottery-still-open");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> draw(id, entropy).getString("lottery.drawnAt") != null);
        var late = post(worker("迟"), "/activities/" + id + "/enrolments", child("迟", 30));
        assertThat(json(late, 409).getString("code")).isEqualTo("enrolment-closed");
        JsonPath drawn = json(get(worker("x"), "/activities/" + id), 200);
        assertThat(Sha256.hexOf(drawn.getString("lottery.seed"))).isEqualTo(told);
        assertThat(drawn.getInt("enrolled") + drawn.getInt("waiting")).isEqualTo(8);
        assertThat(drawn.getList("sessions.enrolled", Integer.class)).allMatch(places -> places >= 2 && places <= 3);
        assertThat(draw(id, entropy).getString("code")).isEqualTo("lottery-drawn");

        String record =
                get(worker("x"), "/activities/" + id + "/lottery-record").asString();
        assertThat(record).doesNotContain("签").contains("application,");
        assertThat(check(record, told)).isZero();
        assertThat(check(record, "0".repeat(64)))
                .as("another seed than the one told")
                .isEqualTo(1);
        assertThat(check(record.replaceFirst(",waiting", ",enrolled"), told))
                .as("somebody given a place who drew none")
                .isEqualTo(1);
    }

    @Test
    void a_child_is_handed_over_once_and_only_to_the_code_of_its_guardian() {
        String id = programme(1, 5, Map.of());
        String session = json(get(ORGANISER, "/activities/" + id), 200).getString("sessions[0].id");
        String child = enrol(id, "家长").getString("id");
        String other = enrol(id, "别家").getString("id");
        String path = "/activities/" + id + "/sessions/" + session;
        JsonPath code = json(get(worker("家长"), path + "/pick-up-codes/" + child), 200);
        assertThat(get(worker("别家"), path + "/pick-up-codes/" + child).statusCode())
                .isEqualTo(404);
        String good = code.getString("code");
        assertThat(pickUp(path, child, "00000000", 422)).isEqualTo("pick-up-code-wrong");
        assertThat(pickUp(path, other, good, 422)).isEqualTo("pick-up-code-wrong");
        assertThat(pickUp(path, UUID.randomUUID().toString(), good, 422)).isEqualTo("not-enrolled");
        assertThat(pickUp(path, child, good, 200)).isNull();
        assertThat(pickUp(path, child, good, 409)).isEqualTo("already-picked-up");
    }

    @Test
    void calendars_read_what_is_on_with_stable_ids_and_nobodys_name() throws Exception {
        String site = openSite(24.0, 113.0, 0);
        String id = programme(2, 5, Map.of("siteId", site));
        enrol(id, "欧阳小树");
        String feed = get(worker("x"), "/calendars/sites/" + site).asString();
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(feed)).getComponents("VEVENT");
        List<Object> sessions = json(get(ORGANISER, "/activities/" + id), 200).getList("sessions.id");
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .containsExactlyElementsOf(sessions.stream()
                        .map(each -> each + "@stations.workercare.org")
                        .toList());
        assertThat(feed)
                .contains("DTSTART;TZID=Asia/Shanghai:")
                .contains("BEGIN:VTIMEZONE")
                .doesNotContain("欧阳");
        assertThat(get(worker("x"), "/calendars/activities/" + id).asString()).isEqualTo(feed);
        assertThat(get(worker("x"), "/calendars/activities/" + id).contentType())
                .startsWith("text/calendar");
        assertThat(io.restassured.RestAssured.get("/calendars/sites/" + site).statusCode())
                .isEqualTo(401);
    }

    private int check(String record, String hash) throws Exception {
        Path file = Files.writeString(directory.resolve("record.csv"), record);
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        CHECK.toString(),
                        file.toString(),
                        hash)
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        int end = program.waitFor();
        assertThat(end).as(said).isLessThan(2);
        return end;
    }

    private static JsonPath draw(String id, Map<String, String> body) {
        return change(ORGANISER, "/activities/" + id, "/activities/" + id + "/draw", body)
                .jsonPath();
    }

    private static String pickUp(String path, String enrolment, String code, int status) {
        return json(post(KEEPER, path + "/pick-ups", Map.of("enrolment", enrolment, "code", code)), status)
                .getString("code");
    }

    private static String accept(String who, String enrolment, int status) {
        String path = "/enrolments/" + enrolment;
        return json(change(worker(who), path, path + "/acceptance", Map.of()), status)
                .getString("code");
    }

    private static void cancel(String who, String enrolment) {
        String path = "/enrolments/" + enrolment;
        json(change(worker(who), path, path + "/cancellation", Map.of()), 200);
    }

    private static List<String> mine(String activity, String who) {
        return json(get(worker(who), "/activities/" + activity + "/enrolments/mine"), 200)
                .getList("items.state");
    }

    private static JsonPath enrol(String activity, String name) {
        return json(post(worker(name), "/activities/" + activity + "/enrolments", child(name, 30)), 201);
    }

    private static JsonPath family(String activity, String who, String... names) {
        List<Map<String, Object>> children = new ArrayList<>();
        for (String name : names) {
            children.add(child(name, 30));
        }
        return json(
                post(worker(who), "/activities/" + activity + "/enrolments/family", Map.of("participants", children)),
                201);
    }

    private static Map<String, Object> child(String name, int age) {
        return Map.of(
                "name",
                name,
                "birthDate",
                LocalDate.now().minusYears(age).minusMonths(6).toString());
    }

    private static String programme(int sessions, int capacity, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of("organisation", COUNTY, "kind", "class", "title", "托管班"));
        request.put(
                "sessions",
                IntStream.range(0, sessions)
                        .mapToObj(i -> Map.of(
                                "startsAt", inMinutes(1440 * (10 + i)),
                                "endsAt", inMinutes(1440 * (10 + i) + 120),
                                "capacity", capacity))
                        .toList());
        request.putAll(more);
        return json(Calls.post(ORGANISER, "/activities", request), 201).getString("id");
    }

    private static long number(String query) throws Exception {
        var database = TestServers.database("station");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void sql(String statement) throws Exception {
        var database = TestServers.database("station");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
