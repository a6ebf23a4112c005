package org.workercare.deploy.benchmarks;

import io.vertx.core.buffer.Buffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.workercare.deploy.benchmarks.HttpLoad.Write;
import org.workercare.deploy.benchmarks.RawLedger.Move;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;

/** Postings over HTTP, against the same statement sent straight to PostgreSQL. */
final class LedgerBenchmark implements Benchmark {

    private static final int ACCOUNTS = 2_000;
    private static final long FEN = 1_000_000_000_000L;
    private static final int BULK = 100;
    private static final int CLIENTS = 64;
    private static final int BULK_CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final List<Integer> RAW_CONNECTIONS = List.of(2, 4, 8, 16);
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        RawLedger raw = new RawLedger(stack.database("funding"));
        List<Long> accounts = raw.open(ACCOUNTS, FEN);
        int port = Integer.parseInt(stack.environment(ServiceName.FUNDING).get("QUARKUS_HTTP_PORT"));
        String token = stack.token("bench", "CN", "finance-officer");
        List<Measurement> measured = new ArrayList<>();
        try (HttpLoad many = new HttpLoad(port, token, CLIENTS);
                HttpLoad few = new HttpLoad(port, token, BULK_CLIENTS)) {
            many.closed(WARM_UP, single(accounts));
            few.closed(WARM_UP, bulk(accounts));
            double top = compare(
                    measured,
                    raw,
                    "ledger: single postings, " + ACCOUNTS + " accounts",
                    0.45,
                    seed -> List.of(any(accounts)),
                    () -> many.closed(TIME, single(accounts)).perSecond());
            compare(
                    measured,
                    raw,
                    "ledger: bulks of " + BULK,
                    0.80,
                    seed -> IntStream.range(0, BULK)
                            .mapToObj(i -> any(accounts))
                            .toList(),
                    () -> few.closed(TIME, bulk(accounts)).perSecond() * BULK);
            compare(measured, raw, "ledger: one hot account", 3, seed -> List.of(hot(accounts)), () -> many.closed(
                            TIME, () -> write(hot(accounts)))
                    .perSecond());
            HttpLoad.Result half = many.open(top / 2, TIME.multipliedBy(2), single(accounts));
            measured.add(Measurement.shown("ledger: half of the top rate", "postings/s", half.perSecond(), top));
            measured.add(Measurement.shown("ledger: p50 at half of the top rate", "ms", half.millis(0.5), 25));
            measured.add(Measurement.atMost("ledger: p99 at half of the top rate", "ms", half.millis(0.99), 25));
        }
        return measured;
    }

    /** Best of several rounds of each, in turn; the raw side with several numbers of connections. */
    private static double compare(
            List<Measurement> measured,
            RawLedger raw,
            String name,
            double goal,
            IntFunction<List<Move>> moves,
            Supplier<Double> http)
            throws SQLException {
        double[] others = new double[RAW_CONNECTIONS.size()];
        double ours = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < others.length; i++) {
                others[i] = Math.max(others[i], raw.linesPerSecond(RAW_CONNECTIONS.get(i), TIME.dividedBy(2), moves));
            }
            ours = Math.max(ours, http.get());
        }
        double other = IntStream.range(0, others.length)
                .mapToDouble(i -> others[i])
                .max()
                .orElseThrow();
        for (int i = 0; i < others.length; i++) {
            measured.add(Measurement.shown(
                    name + ", raw with " + RAW_CONNECTIONS.get(i) + " connections", "lines/s", others[i], other));
        }
        measured.add(new Measurement(name + " / raw", "lines/s", ours, other, goal));
        return ours;
    }

    static Supplier<Write> single(List<Long> accounts) {
        return () -> write(any(accounts));
    }

    private static Supplier<Write> bulk(List<Long> accounts) {
        return () -> new Write(
                "/ledger/transfers/bulk",
                body(IntStream.range(0, BULK).mapToObj(i -> any(accounts)).toList()));
    }

    private static Write write(Move move) {
        return new Write("/ledger/transfers", body(List.of(move)));
    }

    private static Buffer body(List<Move> moves) {
        return Buffer.buffer(moves.stream()
                .map(move -> "{\"from\":" + move.from() + ",\"to\":" + move.to()
                        + ",\"amount\":{\"amount\":\"0.01\",\"currency\":\"CNY\"},\"reference\":\"a payment\"}")
                .collect(Collectors.joining(",", "{\"transfers\":[", "]}")));
    }

    private static Move any(List<Long> accounts) {
        int from = ThreadLocalRandom.current().nextInt(accounts.size());
        int step = ThreadLocalRandom.current().nextInt(1, accounts.size());
        return new Move(accounts.get(from), accounts.get((from + step) % accounts.size()));
    }

    private static Move hot(List<Long> accounts) {
        return new Move(
                accounts.getFirst(), accounts.get(ThreadLocalRandom.current().nextInt(1, accounts.size())));
    }
}
