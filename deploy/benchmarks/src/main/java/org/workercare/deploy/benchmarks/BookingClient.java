package org.workercare.deploy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A driver who holds, books, slides and cancels, by a clock that is up to five minutes off, and often sends things twice. */
final class BookingClient {

    /**
     * What all drivers were told.
     *
     * @param attempts requests that were answered, repetitions included
     * @param states by reservation, how the last acknowledgement left it; null parts are unknown
     * @param oddities answers that must never be
     * @param isKilling whether no answer, or a 5xx, says nothing at the moment
     */
    record Told(
            AtomicLong attempts,
            Map<Integer, Long> statuses,
            Map<String, String> states,
            Map<String, String> oddities,
            AtomicBoolean isKilling) {

        Told() {
            this(
                    new AtomicLong(),
                    new ConcurrentSkipListMap<>(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    new AtomicBoolean());
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int SKEW_SECONDS = 300;
    private static final int QUARTERS = 2_880;

    private final HttpClient http;
    private final URI service;
    private final String token;
    private final List<StationSites.Bay> bays;
    private final Random random;
    private final Told told;

    BookingClient(HttpClient http, URI service, String token, List<StationSites.Bay> bays, long seed, Told told) {
        this.http = http;
        this.service = service;
        this.token = token;
        this.bays = bays;
        this.random = new Random(seed);
        this.told = told;
    }

    /** One thing a driver does, of one or two requests. */
    void act() throws IOException, InterruptedException {
        boolean hold = random.nextInt(4) == 0;
        HttpResponse<String> made = write("POST", "/reservations", wanted(hold), null);
        if (made.statusCode() != 201) {
            return;
        }
        JsonNode reservation = JSON.readTree(made.body());
        String id = reservation.get("id").asText();
        told.states().put(id, hold ? "held" : "booked");
        String path = "/reservations/" + id;
        switch (random.nextInt(5)) {
            case 0 -> change("POST", id, path + "/cancellation", "{}", "cancelled");
            case 1 -> change("PATCH", id, path, "{\"from\":\"" + begin() + "\"}", hold ? "held" : "booked");
            default -> {
                if (hold) {
                    change("POST", id, path + "/confirmation", "{}", "booked");
                }
            }
        }
    }

    /** A hold may have ended meanwhile, or have yielded to a booking of the same driver. */
    private void change(String method, String id, String path, String body, String then)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = write(method, path, body, "\"v1\"");
        if (answer.statusCode() == 200) {
            told.states().put(id, then);
        } else if (answer.statusCode() == 412) {
            told.states().put(id, "unknown");
        }
    }

    private String wanted(boolean hold) {
        StationSites.Bay bay = random.nextInt(3) == 0 ? bays.getFirst() : bays.get(random.nextInt(bays.size()));
        OffsetDateTime from = begin();
        OffsetDateTime until = from.plusMinutes(15L * (1 + random.nextInt(4)));
        return "{\"siteId\":\"" + bay.site() + "\"" + (random.nextBoolean() ? "" : ",\"bayId\":\"" + bay.id() + "\"")
                + ",\"from\":\"" + from + "\",\"until\":\"" + until + "\",\"mode\":\"" + (hold ? "hold" : "book")
                + "\"}";
    }

    /** In the next thirty days, now and then now, by this driver's clock. */
    private OffsetDateTime begin() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        long quarters = random.nextInt(50) == 0 ? 0 : random.nextInt(QUARTERS);
        return now.plusMinutes(15 * quarters).plusSeconds(random.nextInt(-SKEW_SECONDS, SKEW_SECONDS + 1));
    }

    private HttpResponse<String> write(String method, String path, String body, String tag)
            throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = answered(method, path, body, tag, key);
        if (method.equals("POST") && answer.statusCode() < 300 && random.nextInt(10) == 0) {
            HttpResponse<String> second = answered(method, path, body, tag, key);
            if (second.statusCode() != answer.statusCode()
                    || !JSON.readTree(second.body()).equals(JSON.readTree(answer.body()))) {
                told.oddities().put(path + " " + key, answer.body() + " / " + second.body());
            }
        }
        return answer;
    }

    /** While something is killed, no answer or a 5xx says nothing: the same is sent again. */
    private HttpResponse<String> answered(String method, String path, String body, String tag, String key)
            throws IOException, InterruptedException {
        while (true) {
            boolean wasKilling = told.isKilling().get();
            try {
                HttpResponse<String> answer =
                        http.send(request(method, path, body, tag, key), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    told.attempts().incrementAndGet();
                    told.statuses().merge(answer.statusCode(), 1L, Long::sum);
                    return answer;
                }
                noteUnlessKilling(wasKilling, path, answer.statusCode() + " " + answer.body());
            } catch (IOException e) {
                noteUnlessKilling(wasKilling, path, e.toString());
            }
            Thread.sleep(PAUSE);
        }
    }

    private void noteUnlessKilling(boolean wasKilling, String path, String what) {
        if (!wasKilling && !told.isKilling().get()) {
            told.oddities().put(path + " " + UUID.randomUUID(), what);
        }
    }

    private HttpRequest request(String method, String path, String body, String tag, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return (tag == null ? request : request.header("If-Match", tag)).build();
    }
}
