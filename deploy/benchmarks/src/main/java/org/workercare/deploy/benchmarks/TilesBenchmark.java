package org.workercare.deploy.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workercare.deploy.benchmarks.HttpLoad.Write;
import org.workercare.deploy.local.LocalStack;

/**
 * The map over a million sites: tiles that nobody has asked for yet, of all zooms and where sites are; tiles that are drawn
 * already; and how soon a tile shows a change. {@code -Dbench.sites} sets another number of sites.
 */
final class TilesBenchmark implements Benchmark {

    private static final int SITES = Integer.getInteger("bench.sites", 1_000_000);
    private static final int PLACES = 20_000;
    private static final int DRAWN = 500;
    private static final int DEEPEST = 16;
    private static final int CONNECTIONS = 4;
    private static final int CHANGES = 30;
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final Pattern PLACE = Pattern.compile("latitude=([-0-9.E]+)&longitude=([-0-9.E]+)");

    @Override
    public String name() {
        return "tiles";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        String token = stack.token("bench", "CN", "station-keeper");
        ManySites sites = new ManySites(stack.database("station"));
        sites.fill(SITES, 12);
        List<Measurement> measured = new ArrayList<>();
        try (StationAlone station = StationAlone.start(stack)) {
            measured.add(Measurement.atMost(
                    "tiles: heap with all sites, index and map", "MiB", station.heapUsed() / (1 << 20), 1024));
            List<String> tiles = tilesWithSites(sites);
            try (HttpLoad load = new HttpLoad(station.port(), token, CONNECTIONS)) {
                load.closed(TIME, () -> Write.read("/tiles/0/0/0.mvt"));
                cold(measured, load, tiles.iterator());
                cached(measured, load, tiles.subList(0, DRAWN));
            }
            measured.add(freshness(station, token));
        }
        return measured;
    }

    private static void cold(List<Measurement> measured, HttpLoad load, Iterator<String> tiles) {
        HttpLoad.Result drawn =
                load.closed(TIME, () -> Write.read(tiles.hasNext() ? tiles.next() : "/tiles/" + DEEPEST + "/0/0.mvt"));
        measured.add(Measurement.shown("tiles drawn", "tiles/s", drawn.perSecond(), drawn.nanos().length));
        measured.add(Measurement.shown("tiles, cold: p50", "ms", drawn.millis(0.5), 25));
        measured.add(Measurement.atMost("tiles, cold: p99", "ms", drawn.millis(0.99), 25));
    }

    private static void cached(List<Measurement> measured, HttpLoad load, List<String> tiles) {
        load.closed(TIME, () -> any(tiles));
        HttpLoad.Result shown = load.closed(TIME, () -> any(tiles));
        measured.add(Measurement.shown("tiles from the cache", "tiles/s", shown.perSecond(), shown.nanos().length));
        measured.add(Measurement.shown("tiles, cached: p50", "ms", shown.millis(0.5), 3));
        measured.add(Measurement.atMost("tiles, cached: p99", "ms", shown.millis(0.99), 3));
    }

    private static Write any(List<String> tiles) {
        return Write.read(tiles.get(ThreadLocalRandom.current().nextInt(tiles.size())));
    }

    /** Each once, in no order; of each zoom as many as there are, up to a share. */
    private static List<String> tilesWithSites(ManySites sites) throws Exception {
        Random random = new Random(7);
        Set<String> tiles = new LinkedHashSet<>();
        for (String place : sites.places(PLACES)) {
            Matcher degrees = PLACE.matcher(place);
            if (degrees.matches()) {
                double latitude = Double.parseDouble(degrees.group(1));
                double longitude = Double.parseDouble(degrees.group(2));
                tiles.add(tile(random.nextInt(DEEPEST + 1), latitude, longitude));
            }
        }
        return new ArrayList<>(tiles);
    }

    private static String tile(int z, double latitude, double longitude) {
        double across = 1 << z;
        int x = (int) ((longitude + 180) / 360 * across);
        double radians = Math.toRadians(latitude);
        int y = (int) ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * across);
        return "/tiles/" + z + "/" + x + "/" + y + ".mvt";
    }

    /** A bay far from all others is taken and left; how long until its tile is another. */
    private static Measurement freshness(StationAlone station, String token) throws Exception {
        long[] nanos = new long[CHANGES];
        try (ServiceCalls calls = new ServiceCalls("" + station.port(), token);
                HttpClient http = HttpClient.newHttpClient()) {
            String site = calls.post("/sites", LONELY).get("id").asText();
            String bay = calls.get("/sites/" + site + "/bays").at("/items/0/id").asText();
            URI tile = URI.create("http://127.0.0.1:" + station.port() + tile(3, -45, 10));
            HttpRequest look = HttpRequest.newBuilder(tile)
                    .header("Authorization", "Bearer " + token)
                    .build();
            String before = awaitOther(http, look, "");
            for (int i = 0; i < CHANGES; i++) {
                long begun = System.nanoTime();
                calls.post("/bays/reports", report(bay, i % 2 == 0 ? "occupied" : "available"));
                before = awaitOther(http, look, before);
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        return Measurement.atMost(
                "bay change to its tile: longest of " + CHANGES, "ms", nanos[CHANGES - 1] / 1e6, 1000);
    }

    private static String awaitOther(HttpClient http, HttpRequest look, String known) throws Exception {
        while (true) {
            String tag = http.send(look, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            if (!tag.equals(known)) {
                return tag;
            }
        }
    }

    private static final String LONELY = "{\"name\":\"probe\",\"organisation\":\"110108\",\"place\":{\"latitude\":-45,"
            + "\"longitude\":10,\"crs\":\"WGS84\"},\"openingHours\":\"24/7\",\"facilities\":[{\"kind\":\"rest\"}],"
            + "\"bays\":1}";

    private static String report(String bay, String status) {
        return "{\"source\":\"sensor\",\"reports\":[{\"bayId\":\"" + bay + "\",\"status\":\"" + status + "\"}]}";
    }
}
