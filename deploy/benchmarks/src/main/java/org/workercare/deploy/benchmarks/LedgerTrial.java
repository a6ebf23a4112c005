package org.workercare.deploy.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;

/** Many clients at once on few accounts for a time, while the service and its database are killed so often; or never. */
final class LedgerTrial implements Benchmark {

    private static final String SERVICE = "funding";
    private static final int CLIENTS = 64;
    private static final int ACCOUNTS = 40;
    private static final long FEN = 10_000_000;

    private final String name;
    private final Duration calm;
    private final int kills;

    /** @param calm how long the clients act undisturbed: in all, or before and after each kill */
    private LedgerTrial(String name, Duration calm, int kills) {
        this.name = name;
        this.calm = calm;
        this.kills = kills;
    }

    /** Ten minutes of everything a finance officer may do. */
    static LedgerTrial endurance() {
        return new LedgerTrial("ledger-endurance", Duration.ofMinutes(10), 0);
    }

    /** A hundred times {@code kill -9}, of the service and of PostgreSQL in turn. */
    static LedgerTrial kills() {
        return new LedgerTrial("ledger-kills", Duration.ofMillis(1500), 100);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        RawLedger raw = new RawLedger(stack.database("funding"));
        List<Long> accounts = raw.open(ACCOUNTS, FEN);
        LedgerClient.Told told = new LedgerClient.Told();
        if (kills == 0) {
            during(stack, accounts, told, () -> Thread.sleep(calm));
        }
        for (int kill = 0; kill < kills; kill++) {
            String victim = kill % 2 == 0 ? SERVICE : "postgres";
            during(stack, accounts, told, () -> {
                Thread.sleep(calm);
                stack.kill(victim);
                stack.awaitReady(victim);
                stack.awaitReady(SERVICE);
                Thread.sleep(calm);
            });
            System.out.printf(
                    "  killed %d of %d, %,d requests answered%n",
                    kill + 1, kills, told.lines().size());
        }
        System.out.println("  statuses " + told.statuses());
        told.oddities().entrySet().stream().limit(5).forEach(odd -> System.out.println("  odd: " + odd));
        try (Connection connection = raw.connect()) {
            return figures(connection, told);
        }
    }

    /** What happens to the stack while the clients act. */
    private interface Event {
        void happen() throws Exception;
    }

    /** Clients act until the event is over. */
    private void during(LocalStack stack, List<Long> accounts, LedgerClient.Told told, Event event) throws Exception {
        String port = stack.environment(ServiceName.FUNDING).get("QUARKUS_HTTP_PORT");
        URI service = URI.create("http://127.0.0.1:" + port);
        String token = stack.token("trial", "CN", "finance-officer");
        AtomicBoolean isOver = new AtomicBoolean();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i ->
                            new LedgerClient(http, service, token, accounts, System.nanoTime() + i, told, kills > 0))
                    .map(client ->
                            CompletableFuture.runAsync(() -> actUntil(client, isOver::get), Thread::startVirtualThread))
                    .toList();
            try {
                event.happen();
            } finally {
                isOver.set(true);
            }
            clients.forEach(CompletableFuture::join);
        }
    }

    private static void actUntil(LedgerClient client, BooleanSupplier isOver) {
        try {
            client.actUntil(isOver);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Measurement> figures(Connection connection, LedgerClient.Told told) throws SQLException {
        List<Measurement> figures = new ArrayList<>();
        figures.add(Measurement.shown(
                name + ": requests answered",
                "requests",
                told.lines().size(),
                told.lines().size()));
        Map<String, Long> zeros = LedgerAudit.of(connection);
        Stream.concat(
                        zeros.entrySet().stream(),
                        Map.of(
                                "requests of which the ledger has not what was acknowledged",
                                LedgerAudit.unlike(connection, told.lines()),
                                "answers that must never be",
                                (long) told.oddities().size())
                                .entrySet()
                                .stream())
                .map(zero -> Measurement.none(name + ": " + zero.getKey(), zero.getValue()))
                .forEach(figures::add);
        return figures;
    }
}
