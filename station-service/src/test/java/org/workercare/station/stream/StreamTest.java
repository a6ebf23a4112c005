package org.workercare.station.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.worker;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.platform.testkit.RealServers;
import org.workercare.station.changes.Feed;
import org.workercare.station.changes.Position;

@QuarkusTest
@RealServers(database = "station")
class StreamTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int WRITERS = 8;
    private static final int WRITES = 40;

    @Inject
    AgroalDataSource database;

    @Inject
    Feed feed;

    @Inject
    Subscribers subscribers;

    @Test
    void a_front_end_hears_of_a_new_site_and_of_each_bay_with_the_sum_of_those_left() throws Exception {
        try (Listening all = Listening.to(worker("a front end"), "/changes", null)) {
            awaitReady(all);
            String site = openSite(50.1, -60.1, 2);
            report(site, "occupied");
            Awaitility.await().atMost(SOON).untilAsserted(() -> {
                assertThat(all.about(site)).anyMatch(event -> event.name().equals("site"));
                JsonPath last = JsonPath.from(all.about(site).getLast().data().toString());
                assertThat(last.getInt("freeBays")).isEqualTo(1);
                assertThat(last.getInt("bays")).isEqualTo(2);
                assertThat(last.getString("bay.status")).isEqualTo("occupied");
                assertThat(last.getString("bay.source")).isEqualTo("keeper");
                assertThat(last.getDouble("bay.confidence")).isBetween(0.85, 0.9);
                assertThat(last.getString("bay.observedAt")).isNotBlank();
            });
        }
    }

    @Test
    void who_asks_for_a_box_or_for_sites_hears_of_nothing_else() throws Exception {
        String token = worker("a map");
        String mine = openSite(51.1, -61.1, 1);
        String other = openSite(52.9, -61.1, 1);
        try (Listening box = Listening.to(token, "/changes?west=-62&south=51&east=-61&north=52", null);
                Listening one = Listening.to(token, "/changes?sites=" + mine, null);
                Listening all = Listening.to(token, "/changes", null)) {
            awaitReady(box, one, all);
            report(other, "occupied");
            report(mine, "occupied");
            Awaitility.await().atMost(SOON).until(() -> List.of(box, one, all).stream()
                    .noneMatch(l ->
                            l.about(mine).stream().noneMatch(e -> e.status().equals("occupied"))));
            assertThat(all.about(other)).isNotEmpty();
            assertThat(box.about(other)).isEmpty();
            assertThat(one.about(other)).isEmpty();
        }
    }

    @Test
    void whoever_is_cut_off_again_and_again_amid_changes_ends_up_with_every_last_state_and_nothing_twice()
            throws Exception {
        List<UUID> bays = bays(openSite(53.1, -63.1, WRITERS * 4));
        String token = worker("in a tunnel");
        List<Listening.Event> heard = new ArrayList<>();
        String position = feed.reached().toString();
        CompletableFuture<?> writers = CompletableFuture.allOf(IntStream.range(0, WRITERS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> write(bays.subList(i * 4, i * 4 + 4), i)))
                .toArray(CompletableFuture[]::new));
        Random random = new Random(11);
        while (!writers.isDone()) {
            position = listenBriefly(token, position, random.nextInt(12), writers, heard);
        }
        writers.join();
        Map<String, String> truth = inDatabase(bays);
        String from = position;
        try (Listening last = Listening.to(token, "/changes", from)) {
            Awaitility.await().atMost(SOON).untilAsserted(() -> {
                List<Listening.Event> all = new ArrayList<>(heard);
                all.addAll(last.events());
                assertThat(lastStates(all, truth)).isEqualTo(truth);
            });
            heard.addAll(last.events());
        }
        List<Position> positions = heard.stream()
                .filter(event -> !event.name().equals("ready"))
                .map(event -> Position.fromString(event.id()))
                .toList();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void who_does_not_read_is_let_go_and_resumes_where_it_stopped() throws Exception {
        String token = worker("asleep");
        String site = openSite(54.1, -64.1, 400);
        Set<String> bays = bays(site).stream().map(UUID::toString).collect(Collectors.toSet());
        int others = subscribers.count();
        try (Listening slow = Listening.idle(token, "/changes?sites=" + site)) {
            Awaitility.await().atMost(SOON).until(() -> subscribers.count() > others);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                touchAllBays(site);
                return subscribers.count() == others;
            });
            slow.reading();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(slow::isOver);
            try (Listening awake = Listening.to(token, "/changes?sites=" + site, slow.lastId())) {
                Awaitility.await().atMost(SOON).until(() -> awake.events().stream()
                        .map(Listening.Event::bay)
                        .collect(Collectors.toSet())
                        .containsAll(bays));
            }
        }
    }

    @Test
    void the_last_event_is_where_to_resume_even_after_a_replica_forgot_it() throws Exception {
        String site = openSite(55.1, -65.1, 3);
        Position before = feed.reached();
        report(site, "blocked");
        Position old = new Position(before.transaction() - 1, 0);
        try (Listening resumed = Listening.to(worker("back again"), "/changes?since=" + old, null)) {
            Awaitility.await().atMost(SOON).until(() -> resumed.about(site).stream()
                    .anyMatch(e -> e.status().equals("blocked")));
        }
    }

    @Test
    void a_position_out_of_reach_tells_to_read_the_state_anew() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().executeUpdate("update change_floor set transaction = 1 where transaction = 0");
        }
        for (String lost : List.of("0-5", "888888888888888888-1")) {
            JsonPath problem = json(get(KEEPER, "/changes?since=" + lost), 410);
            assertThat(problem.getString("code")).isEqualTo("position-expired");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=soon",
                "since=1",
                "west=1&south=2&east=3",
                "west=0&south=10&east=1&north=5",
                "west=0&south=-91&east=1&north=5",
                "west=NaN&south=0&east=1&north=1",
                "west=181&south=0&east=1&north=1",
                "west=a&south=b&east=c&north=d",
                "sites=here"
            })
    void a_wish_that_cannot_be_read_is_a_400(String query) {
        assertThat(get(KEEPER, "/changes?" + query).statusCode()).isEqualTo(400);
    }

    private String listenBriefly(
            String token, String position, int events, CompletableFuture<?> writers, List<Listening.Event> heard)
            throws IOException {
        try (Listening listening = Listening.to(token, "/changes", position)) {
            Awaitility.await().atMost(SOON).until(() -> listening.events().size() > events || writers.isDone());
            List<Listening.Event> got = List.copyOf(listening.events());
            heard.addAll(got);
            return got.isEmpty() ? position : got.getLast().id();
        }
    }

    private static void awaitReady(Listening... all) {
        for (Listening one : all) {
            Awaitility.await().atMost(SOON).until(() -> !one.events().isEmpty());
        }
    }

    private static Map<String, String> lastStates(List<Listening.Event> events, Map<String, String> of) {
        Map<String, String> last = new java.util.TreeMap<>();
        for (Listening.Event event : events) {
            if (of.containsKey(event.bay())) {
                last.put(event.bay(), event.status());
            }
        }
        return last;
    }

    private void write(List<UUID> bays, int writer) {
        Random random = new Random(writer);
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update bay set status = ?, since = clock_timestamp() where id = ?")) {
            for (int i = 0; i < WRITES; i++) {
                update.setString(1, List.of("occupied", "available", "blocked").get(random.nextInt(3)));
                update.setObject(2, bays.get(random.nextInt(bays.size())));
                update.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void touchAllBays(String site) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update bay set since = clock_timestamp() where site_id = cast(? as uuid)")) {
            update.setString(1, site);
            update.executeUpdate();
        }
    }

    private Map<String, String> inDatabase(List<UUID> bays) throws SQLException {
        Map<String, String> now = new java.util.TreeMap<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id::text, status from bay where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", bays.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                now.put(rows.getString(1), rows.getString(2));
            }
        }
        return now;
    }

    private static List<UUID> bays(String site) {
        return json(get(KEEPER, "/sites/" + site + "/bays"), 200).getList("items.id", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    private static void report(String site, String status) {
        String path = "/sites/" + site + "/bays/" + bays(site).getFirst();
        change(KEEPER, path, path + "/status", Map.of("status", status)).then().statusCode(200);
    }
}
