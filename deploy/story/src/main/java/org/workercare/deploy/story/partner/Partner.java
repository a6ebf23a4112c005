package org.workercare.deploy.story.partner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Listens on a free port of the loopback interface. What the library does not verify is answered 401 and counted; what
 * comes before the secret is known is answered 503, so that it comes again.
 */
public final class Partner implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TAKEN = 204;
    private static final int NOT_VERIFIED = 401;
    private static final int NOT_YET = 503;
    private static final int LARGEST = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Delivery> received = new LinkedHashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Webhook secret;

    private Partner() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/events", this::take);
        server.start();
    }

    public static Partner listening() {
        try {
            return new Partner();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    /** @param signingSecret {@code whsec_…} */
    public void trusts(String signingSecret) {
        secret = new Webhook(signingSecret);
    }

    /** Every event once, in the order of its first arrival. */
    public List<Delivery> received() {
        synchronized (received) {
            return List.copyOf(received.values());
        }
    }

    /** How many different events came of each type, named as {@link ExpectedEvents} does. */
    public Map<String, Integer> countsByType() {
        Map<String, Integer> counts = new TreeMap<>();
        received().forEach(delivery -> counts.merge(ExpectedEvents.shortOf(delivery.type()), 1, Integer::sum));
        return counts;
    }

    /** Events that came before one of the same subject with a smaller number, or after a gap: none if order held. */
    public long outOfOrder() {
        Map<String, Long> last = new TreeMap<>();
        return received().stream()
                .filter(delivery -> {
                    long expected = last.getOrDefault(delivery.stream(), 0L) + 1;
                    last.put(delivery.stream(), delivery.sequence());
                    return delivery.sequence() != expected;
                })
                .count();
    }

    /** Deliveries that were verified, repetitions counted. */
    public int attempts() {
        return attempts.get();
    }

    /** Deliveries that were not verified. */
    public int refused() {
        return refused.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(statusFor(exchange, body), -1);
        }
    }

    private int statusFor(HttpExchange exchange, String body) throws IOException {
        Webhook trusted = secret;
        if (trusted == null) {
            return NOT_YET;
        }
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        try {
            trusted.verify(body, headers);
        } catch (WebhookVerificationException e) {
            refused.incrementAndGet();
            return NOT_VERIFIED;
        }
        attempts.incrementAndGet();
        keep(new Delivery(headers.get("webhook-id").getFirst(), JSON.readTree(body)));
        return TAKEN;
    }

    private void keep(Delivery delivery) {
        synchronized (received) {
            received.putIfAbsent(delivery.id(), delivery);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
