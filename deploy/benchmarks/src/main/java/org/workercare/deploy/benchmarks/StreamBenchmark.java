package org.workercare.deploy.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.workercare.deploy.benchmarks.ManySubscribers.Subscriber;
import org.workercare.deploy.local.LocalStack;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/**
 * Ten thousand front ends on one service's stream, each told of every change; a tenth of them is cut off amid changes and
 * resumes. {@code -Dbench.subscribers} and {@code -Dbench.rate} set other numbers.
 */
final class StreamBenchmark implements Benchmark {

    private static final int SUBSCRIBERS = Integer.getInteger("bench.subscribers", 10_000);
    private static final int RATE = Integer.getInteger("bench.rate", 10);
    private static final int SITES = 2_000;
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        String token = stack.token("bench", "CN", "worker");
        ServiceDatabase database = stack.database("station");
        ManySites sites = new ManySites(database);
        sites.fill(SITES, 12);
        int changes = Math.toIntExact(TIME.toSeconds() * RATE);
        List<UUID> bays = bays(database, changes);
        try (StationAlone station = StationAlone.start(stack);
                ManySubscribers subscribers = new ManySubscribers(station.port(), token)) {
            long begun = System.nanoTime();
            subscribers.listen(SUBSCRIBERS);
            double connected = RelayBenchmark.seconds(begun);
            change(database, bays.subList(0, changes / 3), subscribers);
            subscribers.forgetDelays();
            List<Subscriber> cut = subscribers.cut(10);
            change(database, bays.subList(changes / 3, changes * 2 / 3), subscribers);
            double[] steady = {subscribers.delay(0.5), subscribers.delay(0.99)};
            subscribers.resume(cut);
            change(database, bays.subList(changes * 2 / 3, changes), subscribers);
            Awaitility.await()
                    .atMost(REST)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> subscribers.incomplete(bays) == 0 || System.nanoTime() - begun > REST.toNanos() * 3);
            return measured(subscribers, bays, connected, steady);
        }
    }

    private static List<Measurement> measured(
            ManySubscribers subscribers, List<UUID> bays, double connected, double[] steady) {
        List<Measurement> measured = new ArrayList<>();
        measured.add(Measurement.shown("stream: until all listen", "s", connected, SUBSCRIBERS));
        measured.add(Measurement.shown("stream: change to subscriber, p50", "ms", steady[0], 1000));
        measured.add(Measurement.atMost("stream: change to subscriber, p99", "ms", steady[1], 1000));
        measured.add(Measurement.none(
                "stream: subscribers with an event lost or doubled, resumed ones too", subscribers.incomplete(bays)));
        measured.add(Measurement.none("stream: events out of order", subscribers.outOfOrder()));
        return measured;
    }

    private static List<UUID> bays(ServiceDatabase database, int count) throws SQLException {
        List<UUID> bays = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery("select id from bay limit " + count)) {
            while (rows.next()) {
                bays.add(rows.getObject(1, UUID.class));
            }
        }
        return bays;
    }

    /** At an even pace, each bay once. */
    private static void change(ServiceDatabase database, List<UUID> bays, ManySubscribers subscribers)
            throws SQLException, InterruptedException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var update = connection.prepareStatement(
                        "update bay set status = 'blocked', since = clock_timestamp() where id = ?")) {
            long begun = System.nanoTime();
            for (int i = 0; i < bays.size(); i++) {
                long due = begun + i * 1_000_000_000L / RATE;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                subscribers.expect(bays.get(i));
                update.setObject(1, bays.get(i));
                update.executeUpdate();
            }
        }
    }
}
