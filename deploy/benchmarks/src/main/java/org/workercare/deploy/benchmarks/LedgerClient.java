package org.workercare.deploy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of many finance officers: moves, holds, posts and voids small and large amounts at random, sends a tenth of the
 * requests twice, and keeps asking for an answer while the service is away.
 */
final class LedgerClient {

    /**
     * What all clients came to know.
     *
     * @param statuses how often each was answered
     * @param lines by the reference of each acknowledged request, the lines it had posted
     * @param oddities answers that must never be: server's faults, and second answers unlike the first
     */
    record Told(Map<Integer, Long> statuses, Map<String, Integer> lines, Map<String, String> oddities) {

        Told() {
            this(new ConcurrentSkipListMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient http;
    private final URI service;
    private final String token;
    private final List<Long> accounts;
    private final Random random;
    private final Told told;
    private final boolean isServiceKilled;

    LedgerClient(
            HttpClient http,
            URI service,
            String token,
            List<Long> accounts,
            long seed,
            Told told,
            boolean isServiceKilled) {
        this.http = http;
        this.service = service;
        this.token = token;
        this.accounts = accounts;
        this.random = new Random(seed);
        this.told = told;
        this.isServiceKilled = isServiceKilled;
    }

    void actUntil(BooleanSupplier isOver) throws IOException, InterruptedException {
        while (!isOver.getAsBoolean()) {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> move("/ledger/transfers", 1);
                case 5, 6 -> move("/ledger/transfers", 2 + random.nextInt(4));
                case 7 -> move("/ledger/transfers/bulk", 10);
                default -> hold();
            }
        }
    }

    private void move(String path, int lines) throws IOException, InterruptedException {
        String reference = "trial " + UUID.randomUUID();
        String body = IntStream.range(0, lines)
                .mapToObj(i -> line(reference))
                .collect(Collectors.joining(",", "{\"transfers\":[", "]}"));
        HttpResponse<String> answer = write(path, body, null);
        if (answer.statusCode() == 200) {
            JsonNode reply = JSON.readTree(answer.body());
            told.lines()
                    .put(reference, reply.has("posted") ? reply.get("posted").asInt() : lines);
        } else {
            told.lines().put(reference, 0);
        }
    }

    private void hold() throws IOException, InterruptedException {
        long account = any();
        HttpResponse<String> made = write(
                "/ledger/holds",
                "{\"account\":%d,\"amount\":%s,\"reference\":\"trial\",\"expiresAt\":\"%s\"}"
                        .formatted(
                                account,
                                money(amount()),
                                java.time.Instant.now().plusSeconds(2 + random.nextInt(20))),
                null);
        if (made.statusCode() != 201 || random.nextInt(4) == 0) {
            return;
        }
        JsonNode hold = JSON.readTree(made.body());
        String path = "/ledger/holds/" + hold.get("id").asText();
        if (random.nextBoolean()) {
            write(path + "/void", "{}", "\"v0\"");
        } else {
            write(path + "/post", random.nextBoolean() ? "{}" : "{\"amount\":" + money(1) + "}", "\"v0\"");
        }
    }

    private HttpResponse<String> write(String path, String body, String tag) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = answered(path, body, tag, key);
        told.statuses().merge(answer.statusCode(), 1L, Long::sum);
        boolean isKept = answer.statusCode() < 300;
        if (isKept && random.nextInt(10) == 0) {
            HttpResponse<String> second = answered(path, body, tag, key);
            if (second.statusCode() != answer.statusCode()
                    || !JSON.readTree(second.body()).equals(JSON.readTree(answer.body()))) {
                told.oddities().put(path + " " + key, answer.body() + " / " + second.body());
            }
        }
        return answer;
    }

    /** While the service is killed now and then, no answer or a 5xx says nothing: the same is sent again. */
    private HttpResponse<String> answered(String path, String body, String tag, String key)
            throws IOException, InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer =
                        http.send(request(path, body, tag, key), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    return answer;
                }
                if (!isServiceKilled) {
                    told.oddities().put(path + " " + key, answer.statusCode() + " " + answer.body());
                    return answer;
                }
            } catch (IOException e) {
                if (!isServiceKilled) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private HttpRequest request(String path, String body, String tag, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return (tag == null ? request : request.header("If-Match", tag)).build();
    }

    private String line(String reference) {
        long from = any();
        long to = any();
        while (to == from) {
            to = any();
        }
        return "{\"from\":%d,\"to\":%d,\"amount\":%s,\"reference\":\"%s\"}"
                .formatted(from, to, money(amount()), reference);
    }

    /** A third of all goes to the first account, which is so a hot one. */
    private long any() {
        return random.nextInt(3) == 0 ? accounts.getFirst() : accounts.get(random.nextInt(accounts.size()));
    }

    /** Often more than an account has. */
    private long amount() {
        return 1 + random.nextInt(random.nextInt(5) == 0 ? 5_000_000 : 10_000);
    }

    private static String money(long fen) {
        return "{\"amount\":\"%d.%02d\",\"currency\":\"CNY\"}".formatted(fen / 100, fen % 100);
    }
}
