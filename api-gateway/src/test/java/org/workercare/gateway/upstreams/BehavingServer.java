package org.workercare.gateway.upstreams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A service that tells what reached it. */
final class BehavingServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 128;

    private final HttpServer server;
    private final Semaphore secondEvent = new Semaphore(0);

    private BehavingServer(HttpServer server) {
        this.server = server;
    }

    static BehavingServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            BehavingServer behaving = new BehavingServer(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", behaving::answer);
            server.start();
            return behaving;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/made" -> made(exchange, "/projects/7?full=true");
                case "/made-whole" ->
                    made(exchange, "http://" + exchange.getRequestHeaders().getFirst("Host") + "/projects/7");
                case "/made-elsewhere" -> made(exchange, "https://elsewhere.example/projects/7");
                case "/gone" -> send(exchange, 410, "application/problem+json", "{\"code\":\"gone\"}");
                case "/large" -> large(exchange);
                case "/events" -> events(exchange);
                case "/second-event" -> {
                    secondEvent.release();
                    send(exchange, 200, "text/plain", "");
                }
                case "/q/openapi" -> openApi(exchange);
                default -> echo(exchange);
            }
        }
    }

    private static void made(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.getResponseHeaders().set("Connection", "X-For-The-Gateway-Only");
        exchange.getResponseHeaders().set("X-For-The-Gateway-Only", "secret");
        exchange.getResponseHeaders().set("Keep-Alive", "timeout=77");
        exchange.getResponseHeaders().set("ETag", "\"v3\"");
        send(exchange, 201, "application/json", "{}");
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        Map<String, Object> told = Map.of(
                "method",
                exchange.getRequestMethod(),
                "uri",
                exchange.getRequestURI().toString(),
                "headers",
                headers,
                "bytes",
                body.length,
                "body",
                new String(body, 0, Math.min(body.length, 100), StandardCharsets.UTF_8));
        send(exchange, 200, "application/json", JSON.writeValueAsString(told));
    }

    private static void large(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < CHUNKS; i++) {
                body.write(new byte[CHUNK]);
            }
        }
    }

    /** The second event is held back until somebody asks for it, who can only have read the first. */
    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            boolean asked = secondEvent.tryAcquire(20, TimeUnit.SECONDS);
            body.write(("data: " + (asked ? "second" : "nobody asked") + "\n\n").getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void openApi(HttpExchange exchange) throws IOException {
        try (var document = BehavingServer.class.getResourceAsStream("/upstreams/funding-openapi.json")) {
            send(exchange, 200, "application/json", new String(document.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
