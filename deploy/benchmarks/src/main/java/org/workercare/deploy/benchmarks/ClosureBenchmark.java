package org.workercare.deploy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.workercare.deploy.local.LocalStack;
import org.workercare.platform.testkit.events.EventLog;

/** Closes a site with ten thousand bookings among neighbours that are a third full. */
final class ClosureBenchmark implements Benchmark {

    private static final int SITES = 21;
    private static final int BAYS_EACH = 40;
    private static final int HOURS = 250;
    private static final int ROUNDS = 5;

    /** Ten thousand on the first site's bays, hour by hour; a third of that on each of the others'. */
    private static final String FILL = """
            insert into reservation (id, site_id, bay_id, bay_number, driver, period, state)
            select gen_random_uuid(), b.site_id, b.id, b.number, 'closure-' || h, tstzrange(
                cast('%s' as timestamptz) + make_interval(hours => h), cast('%s' as timestamptz) + make_interval(hours => h + 1)),
                'booked'
            from bay b join site s on s.id = b.site_id, generate_series(0, %d) h
            where s.name = 'closure' and (s.id = '%s' or (h + b.number) %% 3 = 0)""";

    @Override
    public String name() {
        return "closure";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        StationSites sites = new StationSites(stack);
        List<StationSites.Bay> bays = sites.open("closure", SITES, BAYS_EACH);
        String site = bays.get(bays.size() / 2).site();
        OffsetDateTime from =
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS).plusDays(2);
        OffsetDateTime until = from.plusHours(HOURS);
        try (Connection connection = sites.connect();
                var sql = connection.createStatement();
                EventLog events = EventLog.followAt(stack.kafka(), "station.reservations");
                ServiceCalls keeper = new ServiceCalls("" + sites.port(), sites.keeper())) {
            sql.execute(FILL.formatted(from, from, HOURS - 1, site));
            sql.execute("analyze reservation");
            String path = "/sites/" + site + "/closures";
            String preview = path + "/preview?from=" + from + "&until=" + until;
            double worst = 0;
            JsonNode seen = keeper.get(preview);
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                seen = keeper.get(preview);
                worst = Math.max(worst, RelayBenchmark.seconds(begun));
            }
            long begun = System.nanoTime();
            JsonNode made = keeper.post(
                    path,
                    "{\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"bench\",\"preview\":\"%s\"}"
                            .formatted(from, until, seen.get("preview").asText()));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> keeper.get("/jobs/" + made.get("jobId").asText())
                            .get("state")
                            .asText()
                            .equals("SUCCEEDED"));
            double seconds = RelayBenchmark.seconds(begun);
            return figures(connection, events, site, made.get("id").asText(), seen, worst, seconds);
        }
    }

    private static List<Measurement> figures(
            Connection connection,
            EventLog events,
            String site,
            String closure,
            JsonNode seen,
            double preview,
            double seconds)
            throws SQLException {
        int affected = seen.get("affected").asInt();
        List<Measurement> figures = new ArrayList<>();
        figures.add(Measurement.atMost("closure: preview of " + affected + " bookings", "s", preview, 1));
        figures.add(Measurement.shown("closure: all rebooked or cancelled within", "s", seconds, seconds));
        figures.add(Measurement.shown(
                "closure: with an alternative",
                "bookings",
                seen.get("rebookable").asInt(),
                affected));
        figures.add(Measurement.none(
                "closure: still booked where it is closed",
                BookingAudit.number(
                        connection,
                        "select count(*) from reservation where state = 'booked' and site_id = '" + site + "'")));
        figures.add(Measurement.none(
                "closure: neither rebooked nor cancelled",
                affected
                        - BookingAudit.number(
                                connection, "select rebooked + cancelled from closure where id = '" + closure + "'")));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> told(events, closure) >= affected);
        figures.add(Measurement.none("closure: not told, or twice", Math.abs(told(events, closure) - affected)));
        return figures;
    }

    private static long told(EventLog events, String closure) {
        return events.all().stream()
                .filter(event -> event.data().toString().contains(closure))
                .map(event -> event.subject())
                .count();
    }
}
