package org.workercare.deploy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;

/** The ledger with ten million entries: its chain verified, balances and reports as of any day; and what sealing costs. */
final class LedgerAtScale implements Benchmark {

    private static final int QUESTIONS = 300;
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 64;
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final String PROGRAMME = """
            {"year":2023,"name":"bench %s","issuer":"bench","purpose":"bench","total":{"amount":"1000000000.00","currency":"CNY"},
             "catalogue":[{"code":"1","name":"a","categories":[{"code":"1.1","name":"b","subCategories":[
                {"code":"1.1.1","name":"c"},{"code":"1.1.2","name":"d"}]}]},
                {"code":"2","name":"e","categories":[{"code":"2.1","name":"f","subCategories":[{"code":"2.1.1","name":"g"}]}]},
                {"code":"3","name":"h","categories":[{"code":"3.1","name":"i","subCategories":[{"code":"3.1.1","name":"j"}]}]}]}""";

    @Override
    public String name() {
        return "ledger-at-scale";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        List<Measurement> measured = new ArrayList<>();
        String port = stack.environment(ServiceName.FUNDING).get("QUARKUS_HTTP_PORT");
        String token = stack.token("bench", "CN", "finance-officer");
        RawLedger raw = new RawLedger(stack.database("funding"));
        try (ServiceCalls calls = new ServiceCalls(port, token);
                Connection connection = raw.connect()) {
            measured.add(costOfSealing(raw, connection, Integer.parseInt(port), token));
            UUID programme = UUID.fromString(calls.post("/programmes", PROGRAMME.formatted(UUID.randomUUID()))
                    .get("id")
                    .asText());
            beginAYearAgo(connection, programme);
            MillionsOfPostings.load(connection, programme);
            awaitSealed(connection);
            measured.addAll(verification(calls));
            measured.addAll(questions(calls, connection, programme));
        }
        return measured;
    }

    /** Whoever holds the sealer's lock keeps it from sealing. */
    private static Measurement costOfSealing(RawLedger raw, Connection connection, int port, String token)
            throws Exception {
        List<Long> accounts = raw.open(2_000, 1_000_000_000_000L);
        double with = 0;
        double without = 0;
        try (HttpLoad load = new HttpLoad(port, token, CLIENTS)) {
            load.closed(TIME, LedgerBenchmark.single(accounts));
            for (int round = 0; round < ROUNDS; round++) {
                lock(connection, "pg_advisory_lock");
                without = Math.max(
                        without,
                        load.closed(TIME, LedgerBenchmark.single(accounts)).perSecond());
                lock(connection, "pg_advisory_unlock");
                awaitSealed(connection);
                with = Math.max(
                        with,
                        load.closed(TIME, LedgerBenchmark.single(accounts)).perSecond());
            }
        }
        return new Measurement("ledger: postings while they are sealed / unsealed", "postings/s", with, without, 0.9);
    }

    private static void lock(Connection connection, String function) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("select " + function + "(hashtext('ledger chain'))");
        }
    }

    /** Days are closed from the first programme on. */
    private static void beginAYearAgo(Connection connection, UUID programme) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("update programme set created_at = now() - interval '367 days' where id = '" + programme + "'");
        }
    }

    private static void awaitSealed(Connection connection) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> number(connection, """
                        select case when exists (
                            select from posting where (transaction, sequence) > (
                                select coalesce(max(last_transaction), 0), coalesce(max(last_sequence), 0) from ledger_block
                                where number = (select max(number) from ledger_block))) then 1 else 0 end""") == 0);
    }

    private static List<Measurement> verification(ServiceCalls calls) {
        long begun = System.nanoTime();
        JsonNode job = calls.finished(calls.post("/ledger/chain/verifications", "{}"));
        double seconds = RelayBenchmark.seconds(begun);
        return List.of(
                Measurement.shown(
                        "ledger: blocks verified",
                        "blocks",
                        job.get("total").asInt() - 1,
                        job.get("total").asInt() - 1),
                Measurement.none(
                        "ledger: faults in 10 million entries",
                        job.get("errors").size()),
                Measurement.atMost("ledger: chain of 10 million entries verified", "s", seconds, 60));
    }

    private static List<Measurement> questions(ServiceCalls calls, Connection connection, UUID programme)
            throws SQLException {
        System.out.println("  closing the days …");
        LocalDate last = LocalDate.now().minusDays(2);
        Awaitility.await()
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> number(connection, "select count(*) from closed_day where day >= '" + last + "'") > 0);
        long first = number(
                connection,
                "select min(id) from account where class = 'FUND' and sub_category is not null and programme = '"
                        + programme + "'");
        List<Measurement> measured = new ArrayList<>();
        measured.add(p95(
                "ledger: balance as of a time, at 10 million entries",
                () -> "/accounts/"
                        + (first + ThreadLocalRandom.current().nextInt(MillionsOfPostings.ACCOUNTS)) + "?at="
                        + OffsetDateTime.now()
                                .minusMinutes(ThreadLocalRandom.current().nextInt(525_600))
                                .withNano(0)
                                .withOffsetSameInstant(java.time.ZoneOffset.UTC),
                calls));
        for (String by : List.of("ASPECT", "SUB_CATEGORY", "PROVINCE", "COUNTY")) {
            measured.add(p95(
                    "ledger: execution rates as of a day by " + by,
                    () -> "/reports/execution-rates?programme=" + programme + "&by=" + by + "&asOf=" + day(),
                    calls));
        }
        measured.add(p95(
                "ledger: execution by month as of a day",
                () -> "/reports/execution-months?programme=" + programme + "&asOf=" + day(),
                calls));
        return measured;
    }

    private static LocalDate day() {
        return LocalDate.now().minusDays(ThreadLocalRandom.current().nextInt(1, 364));
    }

    private static Measurement p95(String name, Supplier<String> path, ServiceCalls calls) {
        long[] nanos = new long[QUESTIONS];
        for (int i = -QUESTIONS / 10; i < QUESTIONS; i++) {
            long begun = System.nanoTime();
            calls.get(path.get());
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        return Measurement.atMost(name + ", p95", "ms", nanos[QUESTIONS * 95 / 100] / 1e6, 200);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
