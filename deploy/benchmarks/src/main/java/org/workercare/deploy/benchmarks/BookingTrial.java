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
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.workercare.deploy.local.LocalStack;

/** A million attempts of many drivers on few bays, while the service and its database are killed again and again. */
final class BookingTrial implements Benchmark {

    private static final String SERVICE = "station";
    private static final int CLIENTS = 96;
    private static final int SITES = 10;
    private static final int BAYS_EACH = 8;
    /** By default a million; {@code -Dbookings.attempts} tries it with fewer. */
    private static final long ATTEMPTS = Long.getLong("bookings.attempts", 1_000_000);

    private static final int KILLS = 10;
    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()";

    @Override
    public String name() {
        return "bookings-safety";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        StationSites sites = new StationSites(stack);
        List<StationSites.Bay> bays = sites.open("bookings-safety", SITES, BAYS_EACH);
        BookingClient.Told told = new BookingClient.Told();
        long deadlocks = 0;
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<CompletableFuture<Void>> clients = drivers(sites, http, bays, told);
            for (int kill = 0; kill < KILLS; kill++) {
                awaitAttempts(told, (kill + 1) * ATTEMPTS / (KILLS + 1), clients);
                String victim = kill % 2 == 0 ? SERVICE : "postgres";
                deadlocks += victim.equals("postgres") ? deadlocks(sites) : 0;
                kill(stack, victim, told);
                System.out.printf(
                        "  killed %d of %d, %,d attempts%n",
                        kill + 1, KILLS, told.attempts().get());
            }
            clients.forEach(CompletableFuture::join);
        }
        System.out.println("  statuses " + told.statuses());
        told.oddities().entrySet().stream().limit(5).forEach(odd -> System.out.println("  odd: " + odd));
        return figures(sites, told, deadlocks);
    }

    private static List<CompletableFuture<Void>> drivers(
            StationSites sites, HttpClient http, List<StationSites.Bay> bays, BookingClient.Told told) {
        URI service = URI.create("http://127.0.0.1:" + sites.port());
        return IntStream.range(0, CLIENTS)
                .mapToObj(i ->
                        new BookingClient(http, service, sites.driver("trial-" + i), bays, System.nanoTime() + i, told))
                .map(client -> CompletableFuture.runAsync(() -> actUntilDone(client, told), Thread::startVirtualThread))
                .toList();
    }

    private static void actUntilDone(BookingClient client, BookingClient.Told told) {
        try {
            while (told.attempts().get() < ATTEMPTS) {
                client.act();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitAttempts(BookingClient.Told told, long attempts, List<CompletableFuture<Void>> clients) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .until(() -> told.attempts().get() >= attempts
                        || clients.stream().anyMatch(CompletableFuture::isCompletedExceptionally));
    }

    /** Answers say nothing until both answer again and what was under way has been sent once more. */
    private static void kill(LocalStack stack, String victim, BookingClient.Told told) {
        told.isKilling().set(true);
        stack.kill(victim);
        stack.awaitReady(victim);
        stack.awaitReady(SERVICE);
        long ready = told.attempts().get();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> told.attempts().get() >= ready + 2_000
                        || told.attempts().get() >= ATTEMPTS);
        told.isKilling().set(false);
    }

    private static long deadlocks(StationSites sites) throws SQLException {
        try (Connection connection = sites.connect()) {
            return BookingAudit.number(connection, DEADLOCKS);
        }
    }

    private List<Measurement> figures(StationSites sites, BookingClient.Told told, long deadlocks) throws SQLException {
        List<Measurement> figures = new ArrayList<>();
        figures.add(Measurement.shown(
                name() + ": attempts", "requests", told.attempts().get(), ATTEMPTS));
        figures.add(Measurement.shown(
                name() + ": acknowledged", "reservations", told.states().size(), ATTEMPTS));
        try (Connection connection = sites.connect()) {
            for (Map.Entry<String, Long> zero : BookingAudit.of(connection).entrySet()) {
                figures.add(Measurement.none(name() + ": " + zero.getKey(), zero.getValue()));
            }
            figures.add(
                    Measurement.none(name() + ": acknowledged and lost", BookingAudit.lost(connection, told.states())));
        }
        figures.add(Measurement.none(name() + ": deadlocks", deadlocks + deadlocks(sites)));
        figures.add(Measurement.none(
                name() + ": answers that must never be", told.oddities().size()));
        return figures;
    }
}
