package org.workercare.gateway.subscriptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A partner's receiver: verifies with the independent Standard Webhooks library and answers as the test wishes. */
final class PartnerReceiver implements AutoCloseable {

    /**
     * One attempt that arrived.
     *
     * @param answered the status it was given
     * @param fault why the library did not verify it, or null
     */
    record Attempt(
            String id, Map<String, List<String>> headers, String text, JsonNode body, int answered, String fault) {

        String subject() {
            return body.path("subject").asText();
        }

        int number() {
            return body.at("/data/number").asInt();
        }

        boolean verifiesWith(String secret) {
            try {
                new Webhook(secret).verify(text, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            }
        }
    }

    /** What the receiver says to an attempt. */
    interface Answer {
        int to(HttpExchange exchange, JsonNode body);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> secret = new AtomicReference<>();
    private volatile Answer answer = (exchange, body) -> 204;

    private PartnerReceiver(HttpServer server) {
        this.server = server;
    }

    static PartnerReceiver listening() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PartnerReceiver receiver = new PartnerReceiver(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events?from=worker-care";
    }

    void trusts(String signingSecret) {
        secret.set(signingSecret);
    }

    void answers(Answer wish) {
        answer = wish;
    }

    void answers(int status) {
        answer = (exchange, body) -> status;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            JsonNode body = json.readTree(text);
            int status = answer.to(exchange, body);
            attempts.add(new Attempt(
                    String.join(",", headers.get("webhook-id")), headers, text, body, status, fault(text, headers)));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private String fault(String text, Map<String, List<String>> headers) {
        try {
            if (secret.get() != null) {
                new Webhook(secret.get()).verify(text, headers);
            }
            return null;
        } catch (WebhookVerificationException e) {
            return e.getMessage();
        }
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Attempt> taken() {
        return attempts.stream().filter(a -> a.answered() < 300).toList();
    }

    List<Attempt> awaitAttempts(int count) {
        await(() -> attempts.size() >= count);
        return attempts();
    }

    List<Attempt> awaitTaken(int count) {
        await(() -> taken().size() >= count);
        return taken();
    }

    private void await(Callable<Boolean> condition) {
        try {
            Awaitility.await().atMost(PATIENCE).until(condition);
        } catch (ConditionTimeoutException e) {
            String came = attempts.stream()
                    .map(a -> a.subject().substring(0, 4) + "#" + a.number() + "=" + a.answered())
                    .toList()
                    .toString();
            throw new AssertionError("only this came: " + came, e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
