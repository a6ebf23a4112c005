package org.workercare.deploy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.workercare.deploy.benchmarks.HttpLoad.Write;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;

/**
 * A million sites: the nearest ten over HTTP against the service's own constant ({@code GET /sites/legend}), to whose size
 * the answers are brought as near as the length of the sites' names allows, both sizes being shown; picky searches; and how
 * soon a change of a bay is found.
 *
 * <p>{@code -Dbench.sites} sets another number of sites.
 */
final class NearestBenchmark implements Benchmark {

    private static final int SITES = Integer.getInteger("bench.sites", 1_000_000);
    private static final Duration TIME = Duration.ofSeconds(6);
    /** Short and many, in turn: what else the machine does meets both sides alike. */
    private static final Duration ROUND = Duration.ofMillis(1500);

    private static final int ROUNDS = 15;
    private static final int CONNECTIONS = 16;
    /** Of an answer of ten sites, the names apart: measured. */
    private static final int BYTES_A_SITE = 468;

    private static final int REPORTS_A_SECOND = 100;
    private static final int BAYS_A_REPORT = 20;
    private static final int PROBES = 4;
    private static final double MEBIBYTE = 1 << 20;

    @Override
    public String name() {
        return "nearest";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        String token = stack.token("bench", "CN", "station-keeper");
        ManySites sites = new ManySites(stack.database("station"));
        List<Measurement> measured = new ArrayList<>();
        inProcess(measured);
        sites.fill(SITES, nameLength(stack, token));
        long begun = System.nanoTime();
        try (StationAlone station = StationAlone.start(stack)) {
            measured.add(Measurement.shown("nearest: start with all sites", "s", RelayBenchmark.seconds(begun), 60));
            measured.add(Measurement.atMost(
                    "nearest: heap with all sites and their bays", "MiB", station.heapUsed() / MEBIBYTE, 1024));
            List<String> places = sites.places(10_000);
            search(measured, station, token, places);
            freshness(measured, station, token, sites);
        }
        return measured;
    }

    private static void inProcess(List<Measurement> measured) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexInProcess.class.getName(),
                        "" + SITES)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] micros = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .strip()
                .split(" ");
        measured.add(Measurement.shown("nearest 10 in process: p50", "ms", Double.parseDouble(micros[0]) / 1000, 0.2));
        measured.add(Measurement.atMost("nearest 10 in process: p99", "ms", Double.parseDouble(micros[1]) / 1000, 0.2));
    }

    /** So that ten sites and the legend are of one size. */
    private static int nameLength(LocalStack stack, String token) {
        String port = stack.environment(ServiceName.STATION).get("QUARKUS_HTTP_PORT");
        try (ServiceCalls calls = new ServiceCalls(port, token)) {
            return Math.clamp(bytes(calls, "/sites/legend") / 10 - BYTES_A_SITE, 9, 200);
        }
    }

    private static void search(List<Measurement> measured, StationAlone station, String token, List<String> places) {
        Supplier<Write> nearest = () -> Write.read("/sites/nearest?k=10&" + any(places));
        Supplier<Write> constant = () -> Write.read("/sites/legend?k=10&" + any(places));
        Supplier<Write> picky = () -> Write.read(
                "/sites/nearest?k=10&openNow=true&freeBay=true&facilities=rest,charging,wifi&" + any(places));
        sizes(measured, station, token, nearest.get().path());
        try (HttpLoad load = new HttpLoad(station.port(), token, CONNECTIONS)) {
            load.closed(TIME, nearest);
            load.closed(TIME, constant);
            double[] rates = new double[ROUNDS];
            double[] others = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                others[round] = load.closed(ROUND, constant).perSecond();
                rates[round] = load.closed(ROUND, nearest).perSecond();
            }
            double ours = median(rates);
            double other = median(others);
            measured.add(new Measurement("nearest 10 / a constant of the same size", "requests/s", ours, other, 0.8));
            HttpLoad.Result half = load.open(ours / 2, TIME.multipliedBy(2), nearest);
            measured.add(Measurement.atMost("nearest 10: p99 at half of the top rate", "ms", half.millis(0.99), 10));
            load.closed(TIME, picky);
            double top = load.closed(TIME, picky).perSecond();
            HttpLoad.Result some = load.open(top / 2, TIME.multipliedBy(2), picky);
            measured.add(Measurement.shown("open now, free bay, 3 facilities", "requests/s", top, ours));
            measured.add(Measurement.atMost(
                    "open now, free bay, 3 facilities: p99 at half of the top rate", "ms", some.millis(0.99), 15));
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void sizes(List<Measurement> measured, StationAlone station, String token, String nearest) {
        try (ServiceCalls calls = new ServiceCalls("" + station.port(), token)) {
            measured.add(Measurement.shown(
                    "nearest 10: size of the answer / of the constant",
                    "bytes",
                    bytes(calls, nearest),
                    bytes(calls, "/sites/legend")));
        }
    }

    private static int bytes(ServiceCalls calls, String path) {
        return calls.get(path).toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Reports keep coming in while probes change bays of their own and look for them. */
    private static void freshness(List<Measurement> measured, StationAlone station, String token, ManySites sites)
            throws Exception {
        List<UUID> bays = sites.bays(50_000);
        Duration time = TIME.multipliedBy(4);
        List<CompletableFuture<long[]>> probes = IntStream.range(0, PROBES)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> probe(station, token, i, System.nanoTime() + time.toNanos()), Thread::startVirtualThread))
                .toList();
        try (HttpLoad load = new HttpLoad(station.port(), token, CONNECTIONS)) {
            HttpLoad.Result result = load.open(REPORTS_A_SECOND, time, () -> report(bays));
            measured.add(new Measurement(
                    "changes of bays a second", "bays/s", result.perSecond() * BAYS_A_REPORT, 2000, 0.95));
        }
        long[] nanos = probes.stream()
                .map(CompletableFuture::join)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
        double p99 = nanos[(int) Math.ceil(0.99 * nanos.length) - 1] / 1e6;
        measured.add(Measurement.shown("bay change to found: probes", "changes", nanos.length, nanos.length));
        measured.add(Measurement.shown("bay change to found: p50", "ms", nanos[nanos.length / 2] / 1e6, 200));
        measured.add(Measurement.atMost("bay change to found: p99, from sending on", "ms", p99, 200));
    }

    /** Changes a bay far from all others to and fro; how long each change took until search told it. */
    private static long[] probe(StationAlone station, String token, int number, long end) {
        List<Long> nanos = new ArrayList<>();
        try (ServiceCalls calls = new ServiceCalls("" + station.port(), token)) {
            JsonNode site = calls.post("/sites", lonelySite(number));
            String bay = calls.get("/sites/" + site.get("id").asText() + "/bays")
                    .at("/items/0/id")
                    .asText();
            String look = "/sites/nearest?k=1&latitude=" + (-40 - number) + "&longitude=0";
            for (int change = 0; System.nanoTime() < end; change++) {
                boolean taken = change % 2 == 0;
                long begun = System.nanoTime();
                calls.post("/bays/reports", reports(List.of(UUID.fromString(bay)), taken ? "occupied" : "available"));
                int free = taken ? 0 : 1;
                while (calls.get(look).at("/items/0/freeBays").asInt() != free) {
                    Thread.onSpinWait();
                }
                nanos.add(System.nanoTime() - begun);
            }
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private static String lonelySite(int number) {
        return "{\"name\":\"probe\",\"organisation\":\"110108\",\"place\":{\"latitude\":" + (-40 - number)
                + ",\"longitude\":0,\"crs\":\"WGS84\"},\"openingHours\":\"24/7\",\"facilities\":[{\"kind\":\"rest\"}],"
                + "\"bays\":1}";
    }

    private static Write report(List<UUID> bays) {
        List<UUID> some = IntStream.range(0, BAYS_A_REPORT)
                .mapToObj(i -> bays.get(ThreadLocalRandom.current().nextInt(bays.size())))
                .distinct()
                .toList();
        String status = ThreadLocalRandom.current().nextBoolean() ? "occupied" : "available";
        return new Write("/bays/reports", Buffer.buffer(reports(some, status)));
    }

    private static String reports(List<UUID> bays, String status) {
        return bays.stream()
                .map(bay -> "{\"bayId\":\"" + bay + "\",\"status\":\"" + status + "\"}")
                .collect(Collectors.joining(",", "{\"source\":\"sensor\",\"reports\":[", "]}"));
    }

    private static String any(List<String> places) {
        return places.get(ThreadLocalRandom.current().nextInt(places.size()));
    }
}
