package org.workercare.deploy.benchmarks;

import io.vertx.core.buffer.Buffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.workercare.deploy.local.LocalStack;

/** Bookings over HTTP: on ten thousand bays, half of them naming the bay; and all on one. */
final class BookingsBenchmark implements Benchmark {

    private static final int SITES = 1_000;
    private static final int BAYS_EACH = 10;
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 3;
    private static final int MINUTES = 15;
    private static final int SLOTS = 30_000;
    private static final int LAPSING_EACH = 2_000;
    /** On bays of their own, where nothing else is booked today. */
    private static final String LAPSING = """
            insert into reservation (id, site_id, bay_id, bay_number, driver, period, state, hold_expires_at)
            select gen_random_uuid(), site_id, id, number, 'lapsing', tstzrange(
                    clock_timestamp() - case when n %% 2 = 0 then interval '0' else interval '15 minutes' - lapse end,
                    clock_timestamp() + interval '1 hour'),
                case when n %% 2 = 0 then 'held' else 'booked' end, case when n %% 2 = 0 then clock_timestamp() + lapse end
            from (select b.*, row_number() over (order by b.id) as n, interval '2 seconds' + random() * interval '4 seconds' as lapse
                  from bay b join site s on s.id = b.site_id where s.name = 'bookings' limit %d) lapsing""".formatted(2 * LAPSING_EACH);

    private static final String LAPSED = """
            select %s from (select state, ended_at - case state when 'expired' then hold_expires_at
                else lower(period) + interval '15 minutes' end as late
                from reservation where driver = 'lapsing' and state in ('expired', 'no-show')) lapsed where %s""";

    private static final Duration TIME = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(12);

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        StationSites sites = new StationSites(stack);
        List<StationSites.Bay> bays = sites.open("bookings", SITES, BAYS_EACH);
        List<Measurement> measured = new ArrayList<>();
        try (HttpLoad load = new HttpLoad(sites.port(), sites.driver("bench-driver"), CLIENTS)) {
            load.closed(WARM_UP, () -> any(bays));
            HttpLoad.Result many = best(load, () -> any(bays));
            measured.add(
                    new Measurement("bookings: " + bays.size() + " bays", "bookings/s", rate(many, 201), 3_000, 1));
            measured.add(Measurement.atMost("bookings: p99", "ms", many.millis(0.99), 50));
            StationSites.Bay hot = bays.getFirst();
            HttpLoad.Result one = best(load, () -> booking(hot.site(), hot.id(), slot()));
            measured.add(
                    new Measurement("bookings: one hot bay", "decisions/s", rate(one, 201) + rate(one, 409), 1_500, 1));
            measured.add(Measurement.shown("bookings: given on the hot bay", "bookings/s", rate(one, 201), 1_500));
            measured.add(Measurement.atMost("bookings: p99 on one hot bay", "ms", one.millis(0.99), 100));
            measured.add(Measurement.none("bookings: answers that are neither", others(many) + others(one)));
        }
        try (Connection connection = sites.connect()) {
            measured.addAll(lateness(connection));
        }
        return measured;
    }

    /** Two thousand holds and as many bookings that lapse within six seconds, nobody having come. */
    private static List<Measurement> lateness(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(LAPSING);
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> BookingAudit.number(connection, LAPSED.formatted("count(*)", "true")) == 2 * LAPSING_EACH);
        String late = "coalesce(max(extract(milliseconds from late) + 60000 * extract(minutes from late)), 0)::bigint";
        return List.of(
                Measurement.none(
                        "bookings: holds and no-shows that ended early",
                        BookingAudit.number(connection, LAPSED.formatted("count(*)", "late < interval '0'"))),
                Measurement.atMost(
                        "bookings: holds ended late by at most",
                        "ms",
                        BookingAudit.number(connection, LAPSED.formatted(late, "state = 'expired'")),
                        1_000),
                Measurement.atMost(
                        "bookings: no-shows released late by at most",
                        "ms",
                        BookingAudit.number(connection, LAPSED.formatted(late, "state = 'no-show'")),
                        5_000));
    }

    private static HttpLoad.Result best(HttpLoad load, Supplier<HttpLoad.Write> next) {
        HttpLoad.Result best = null;
        for (int round = 0; round < ROUNDS; round++) {
            HttpLoad.Result result = load.closed(TIME, next);
            if (best == null || rate(result, 201) + rate(result, 409) > rate(best, 201) + rate(best, 409)) {
                best = result;
            }
        }
        return best;
    }

    private static double rate(HttpLoad.Result result, int status) {
        return result.statuses().getOrDefault(status, 0) / result.seconds();
    }

    private static long others(HttpLoad.Result result) {
        return result.statuses().entrySet().stream()
                .filter(status -> status.getKey() != 201 && status.getKey() != 409)
                .mapToLong(status -> status.getValue())
                .sum();
    }

    private static HttpLoad.Write any(List<StationSites.Bay> bays) {
        StationSites.Bay bay = bays.get(ThreadLocalRandom.current().nextInt(bays.size()));
        boolean isNamed = ThreadLocalRandom.current().nextBoolean();
        return booking(bay.site(), isNamed ? bay.id() : null, slot());
    }

    private static OffsetDateTime slot() {
        return OffsetDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.HOURS)
                .plusDays(1)
                .plusMinutes((long) MINUTES * ThreadLocalRandom.current().nextInt(SLOTS));
    }

    private static HttpLoad.Write booking(String site, String bay, OffsetDateTime from) {
        return new HttpLoad.Write(
                "/reservations",
                Buffer.buffer("{\"siteId\":\"" + site + "\"" + (bay == null ? "" : ",\"bayId\":\"" + bay + "\"")
                        + ",\"from\":\"" + from + "\",\"until\":\"" + from.plusMinutes(MINUTES) + "\"}"));
    }
}
