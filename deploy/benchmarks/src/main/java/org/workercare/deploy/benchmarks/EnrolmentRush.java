package org.workercare.deploy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/**
 * Ten thousand who want one of ninety places in each of four sessions, all within five seconds.
 *
 * <p>Timed until the last has its answer. Then the tables are audited: exactly ninety in each session, nobody in some of
 * them only, nobody ahead of whoever came before. Last a place is given back, and the offer of it left to lapse.
 */
final class EnrolmentRush implements Benchmark {

    private static final int APPLICANTS = 10_000;
    private static final int PLACES = 90;
    private static final int SESSIONS = 4;
    private static final int CONNECTIONS = 256;
    private static final Duration RUSH = Duration.ofSeconds(5);
    private static final double LONGEST_SECONDS = 60;
    private static final double REOFFER_SECONDS = 5;

    private static final String OF = " from enrolment e where e.activity_id = cast(? as uuid)";
    private static final String ENROLLED = "select count(*)" + OF + " and e.state = 'enrolled'";
    private static final String SESSIONS_NOT_FULL = """
            select count(*) from activity_session s where s.activity_id = cast(? as uuid) and (s.enrolled <> %1$d
                or %1$d <> (select count(*) from enrolment_session es join enrolment e on e.id = es.enrolment_id
                    where es.session_id = s.id and e.state = 'enrolled'))""".formatted(PLACES);
    private static final String PARTIAL = "select count(*)" + OF
            + " and (select count(*) from enrolment_session es where es.enrolment_id = e.id) <> " + SESSIONS;
    private static final String AHEAD = "select count(*)" + OF + """
             and e.state = 'waiting' and e.queue_number < (select max(f.queue_number) from enrolment f
                where f.activity_id = e.activity_id and f.state = 'enrolled')""";
    private static final String OFFERED = "select e.id" + OF + " and e.state = 'offered'";

    @Override
    public String name() {
        return "enrolment-rush";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws SQLException {
        String port = stack.environment(ServiceName.STATION).get("QUARKUS_HTTP_PORT");
        String worker = stack.token("bench-parent", "110108-0001", "worker");
        ServiceDatabase database = stack.database("station");
        try (ServiceCalls organiser = new ServiceCalls(port, stack.token("bench-organiser", "110108", "organiser"));
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            rush(Integer.parseInt(port), worker, announced(organiser), APPLICANTS / 10);
            String activity = announced(organiser);
            double seconds = rush(Integer.parseInt(port), worker, activity, APPLICANTS);
            long faults = Math.abs(count(connection, ENROLLED, activity) - PLACES)
                    + Math.abs(count(connection, "select count(*)" + OF, activity) - APPLICANTS)
                    + count(connection, SESSIONS_NOT_FULL, activity)
                    + count(connection, PARTIAL, activity)
                    + count(connection, AHEAD, activity);
            return List.of(
                    Measurement.atMost(
                            "enrolment rush: %,d answered".formatted(APPLICANTS), "s", seconds, LONGEST_SECONDS),
                    Measurement.none("enrolment rush: places, sessions and turns that are wrong", faults),
                    Measurement.atMost(
                            "enrolment rush: lapsed offer to the next offer",
                            "s",
                            reoffer(organiser, connection, activity),
                            REOFFER_SECONDS));
        }
    }

    private static String announced(ServiceCalls organiser) {
        OffsetDateTime first = OffsetDateTime.now().plusDays(20);
        String sessions = IntStream.range(0, SESSIONS)
                .mapToObj(i -> "{\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"capacity\":%d}"
                        .formatted(first.plusDays(i), first.plusDays(i).plusHours(3), PLACES))
                .collect(Collectors.joining(","));
        JsonNode made = organiser.post("/activities", """
                {"organisation":"110108","kind":"class","title":"暑期托管班","offerMinutes":60,"sessions":[%s]}""".formatted(sessions));
        return made.get("id").asText();
    }

    /** Seconds until all have their answer. */
    private static double rush(int port, String token, String activity, int applicants) {
        AtomicInteger turn = new AtomicInteger();
        String path = "/activities/" + activity + "/enrolments";
        try (HttpLoad load = new HttpLoad(port, token, CONNECTIONS);
                ServiceCalls last = new ServiceCalls(String.valueOf(port), token)) {
            long begun = System.nanoTime();
            double perSecond = (double) applicants / RUSH.toSeconds();
            HttpLoad.Result result = load.open(
                    perSecond, RUSH, () -> new HttpLoad.Write(path, Buffer.buffer(applicant(turn.getAndIncrement()))));
            while (turn.get() < applicants) {
                last.post(path, applicant(turn.getAndIncrement()));
            }
            double seconds = RelayBenchmark.seconds(begun);
            System.out.printf(
                    "%,d applicants in %.1f s, answers %s, p50 %.0f ms, p99 %.0f ms%n",
                    applicants, seconds, result.statuses(), result.millis(0.5), result.millis(0.99));
            return seconds;
        }
    }

    private static String applicant(int turn) {
        return "{\"name\":\"孩子%d\",\"birthDate\":\"2018-05-04\"}".formatted(turn);
    }

    /** Seconds from the end of an offer until its place is offered to the next. */
    private static double reoffer(ServiceCalls organiser, Connection connection, String activity) throws SQLException {
        String id = text(connection, "select e.id" + OF + " and e.state = 'enrolled' limit 1", activity);
        organiser.change("/enrolments/" + id, "/enrolments/" + id + "/cancellation", "{}");
        String first = text(connection, OFFERED, activity);
        try (var lapse = connection.prepareStatement(
                "update enrolment set offer_expires_at = clock_timestamp() where id = cast(? as uuid)")) {
            lapse.setString(1, first);
            lapse.executeUpdate();
        }
        long begun = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    String now = text(connection, OFFERED, activity);
                    return now != null && !now.equals(first);
                });
        return RelayBenchmark.seconds(begun);
    }

    private static long count(Connection connection, String sql, String activity) throws SQLException {
        return Long.parseLong(text(connection, sql, activity));
    }

    private static String text(Connection connection, String sql, String activity) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, activity);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
