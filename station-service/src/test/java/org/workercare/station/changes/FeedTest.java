package org.workercare.station.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.events.Await;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.web.problems.ProblemException;
import org.workercare.station.occupancy.Bay;

@QuarkusTest
@RealServers(database = "station")
class FeedTest {

    /** What this replica's listeners are given. */
    @ApplicationScoped
    static class Heard implements ChangeListener {

        private final Queue<Change> changes = new ConcurrentLinkedQueue<>();

        @Override
        public void changed(ChangeBatch batch) {
            changes.addAll(batch.changes());
        }

        List<Change> all() {
            return List.copyOf(changes);
        }
    }

    private static final int WRITERS = 8;
    private static final int ROUNDS = 60;

    @Inject
    AgroalDataSource database;

    @Inject
    ReadChanges read;

    @Inject
    ChangeStore store;

    @Inject
    Feed feed;

    @Inject
    Heard heard;

    @Test
    void whoever_listens_is_told_of_sites_bays_and_promised_times_and_of_no_driver() {
        String site = openSite(12.1, 45.1, 1);
        Map<String, Object> booking = Map.of("siteId", site, "from", inMinutes(60), "until", inMinutes(90));
        post(worker("a driver"), "/reservations", booking).then().statusCode(201);
        String bay = json(get(KEEPER, "/sites/" + site + "/bays"), 200).getString("items[0].id");
        String path = "/sites/" + site + "/bays/" + bay;
        change(KEEPER, path, path + "/status", Map.of("status", "blocked"))
                .then()
                .statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            List<Shown> told = heard.all().stream()
                    .map(Change::shown)
                    .filter(shown -> shown.siteId().toString().equals(site))
                    .toList();
            assertThat(told)
                    .hasAtLeastOneElementOfType(Shown.Site.class)
                    .anyMatch(shown -> shown instanceof Shown.Promise promise && promise.live())
                    .anyMatch(shown -> shown instanceof Shown.Bay one && one.status() == Bay.Status.BLOCKED);
            assertThat(told.toString()).doesNotContain("driver");
        });
    }

    @Test
    void what_commits_late_does_not_appear_behind_what_was_read() throws SQLException {
        List<UUID> bays = bays(2);
        Position start = feed.reached();
        try (Connection early = open();
                Connection late = open()) {
            set(early, bays.get(0), "occupied");
            set(late, bays.get(1), "occupied");
            late.commit();
            ChangeBatch between = after(start);
            assertThat(subjects(between)).doesNotContain(bays.get(0), bays.get(1));
            early.commit();
            assertThat(subjects(after(between.upTo()))).contains(bays.get(0), bays.get(1));
        }
    }

    @Test
    void nothing_is_lost_or_out_of_order_however_transactions_overlap() {
        List<UUID> bays = bays(WRITERS * 4);
        Position start = feed.reached();
        Set<UUID> seen = new HashSet<>();
        CompletableFuture<?> writers = CompletableFuture.allOf(IntStream.range(0, WRITERS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> write(bays, i)))
                .toArray(CompletableFuture[]::new));
        Position at = start;
        while (!writers.isDone()) {
            at = follow(at, seen);
        }
        writers.join();
        Set<UUID> onlySinceTheEnd = new HashSet<>();
        follow(at, onlySinceTheEnd);
        seen.addAll(onlySinceTheEnd);
        assertThat(seen).containsAll(bays);
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(lastHeard(bays))
                .isEqualTo(inDatabase(bays)));
    }

    @Test
    void who_was_away_too_long_or_comes_from_elsewhere_is_told_to_load_anew() {
        for (Position lost : List.of(new Position(-1, 0), new Position(Long.MAX_VALUE / 2, 0))) {
            assertThatThrownBy(() -> after(lost))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                            .isEqualTo(ChangeProblem.POSITION_EXPIRED));
        }
        assertThat(Position.fromString(feed.reached().toString())).isNotNull();
        assertThatThrownBy(() -> Position.fromString("12")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_purged_cannot_be_resumed_from_and_the_feed_goes_on() {
        Position before = feed.reached();
        openSite(12.3, 45.3, 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> !after(before).changes().isEmpty());
        int purged = Await.result(() -> store.purge(Duration.ofMinutes(-1), 100_000));
        assertThat(purged).isPositive();
        assertThatThrownBy(() -> after(before))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ChangeProblem.POSITION_EXPIRED));
        String later = openSite(12.4, 45.4, 1);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> heard.all().stream()
                .anyMatch(change -> change.shown().siteId().toString().equals(later)));
    }

    /** Reads on; the order of positions is strict, and no thing is told in an older state than before. */
    private Position follow(Position from, Set<UUID> seen) {
        ChangeBatch batch = after(from);
        Position last = from;
        for (Change change : batch.changes()) {
            assertThat(change.position()).isGreaterThan(last);
            last = change.position();
        }
        assertThat(batch.upTo()).isGreaterThanOrEqualTo(last);
        seen.addAll(subjects(batch));
        return batch.upTo();
    }

    private void write(List<UUID> bays, int writer) {
        Random random = new Random(writer);
        try (Connection connection = open()) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID first = bays.get(writer * 4 + random.nextInt(4));
                set(connection, first, random.nextBoolean() ? "occupied" : "available");
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
            for (int i = 0; i < 4; i++) {
                set(connection, bays.get(writer * 4 + i), random.nextBoolean() ? "occupied" : "blocked");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void set(Connection connection, UUID bay, String status) throws SQLException {
        try (var update = connection.prepareStatement(
                "update bay set status = ?, since = clock_timestamp(), version = version + 1 where id = ?")) {
            update.setString(1, status);
            update.setObject(2, bay);
            update.executeUpdate();
        }
    }

    private List<UUID> bays(int count) {
        String site = openSite(12.2, 45.2, count);
        return json(get(KEEPER, "/sites/" + site + "/bays"), 200).getList("items.id", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    private ChangeBatch after(Position position) {
        return Await.result(() -> read.after(position, 1000));
    }

    private static List<UUID> subjects(ChangeBatch batch) {
        List<UUID> subjects = new ArrayList<>();
        batch.changes().forEach(change -> {
            if (change.shown() instanceof Shown.Bay bay) {
                subjects.add(bay.bayId());
            }
        });
        return subjects;
    }

    private Map<UUID, String> lastHeard(List<UUID> bays) {
        Map<UUID, String> last = new java.util.HashMap<>();
        heard.all().forEach(change -> {
            if (change.shown() instanceof Shown.Bay bay && bays.contains(bay.bayId())) {
                last.put(bay.bayId(), bay.status().wireName() + bay.since());
            }
        });
        return last;
    }

    private Map<UUID, String> inDatabase(List<UUID> bays) throws SQLException {
        Map<UUID, String> now = new java.util.HashMap<>();
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select id, status, since from bay where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", bays.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                now.put(
                        rows.getObject(1, UUID.class),
                        rows.getString(2)
                                + rows.getObject(3, java.time.OffsetDateTime.class)
                                        .toInstant());
            }
        }
        return now;
    }
}
