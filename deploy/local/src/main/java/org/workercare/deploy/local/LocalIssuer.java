package org.workercare.deploy.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.testkit.callers.TokenSigner;

/**
 * Hands out callers' tokens on a developer's machine, to anyone who asks: for local use only.
 *
 * <p>{@code GET /.well-known/openid-configuration}, {@code GET /jwks.json}, and {@code POST /token} with a form of
 * {@code sub}, {@code org} and {@code roles} (comma-separated), answered as an OAuth 2.0 token endpoint answers. It
 * listens on the loopback interface only, and answers only to requests for a loopback host, so that no page of another
 * site can reach it by a name of its own.
 */
final class LocalIssuer implements AutoCloseable {

    static final Duration LIFETIME = Duration.ofHours(12);

    private static final int LONGEST_FORM = 4096;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TokenSigner signer;
    private final URI address;

    private LocalIssuer(TokenSigner signer, int port) throws IOException {
        this.signer = signer;
        this.address = URI.create("http://127.0.0.1:" + port);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> reply(exchange, answer(exchange)));
        server.start();
    }

    static LocalIssuer start(TokenSigner signer, int port) {
        try {
            return new LocalIssuer(signer, port);
        } catch (IOException e) {
            throw new CannotStart("the issuer cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    URI address() {
        return address;
    }

    URI keySet() {
        return address.resolve("/jwks.json");
    }

    private record Answer(int status, String json) {
        static Answer refused(int status, String error, String description) {
            return new Answer(status, "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}");
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!isLoopback(exchange.getRequestHeaders().getFirst("Host"))) {
            return Answer.refused(403, "access_denied", "this issuer answers on the loopback interface only");
        }
        return switch (exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath()) {
            case "GET /jwks.json" -> new Answer(200, signer.jwks());
            case "GET /.well-known/openid-configuration" -> new Answer(200, configuration());
            case "POST /token" -> token(form(exchange));
            default ->
                Answer.refused(404, "not_found", "there are /jwks.json, /.well-known/openid-configuration, /token");
        };
    }

    private static boolean isLoopback(String host) {
        String name = host == null ? "" : host.replaceFirst(":\\d+$", "");
        return List.of("localhost", "127.0.0.1", "[::1]").contains(name);
    }

    private String configuration() {
        return """
                {"issuer":"%s","jwks_uri":"%s","token_endpoint":"%s",\
                "id_token_signing_alg_values_supported":["RS256"],"subject_types_supported":["public"]}""".formatted(TokenSigner.ISSUER, keySet(), address.resolve("/token"));
    }

    private Answer token(Map<String, String> form) {
        if (!form.keySet().containsAll(List.of("sub", "org", "roles"))) {
            return Answer.refused(400, "invalid_request", "send sub, org and roles as a form");
        }
        try {
            OrganisationId organisation = new OrganisationId(form.get("org"));
            List<String> roles = Arrays.asList(form.get("roles").split(","));
            String token = signer.sign(form.get("sub"), organisation, roles, LIFETIME);
            return new Answer(
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                            .formatted(token, LIFETIME.toSeconds()));
        } catch (IllegalArgumentException e) {
            return Answer.refused(400, "invalid_request", e.getMessage());
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM);
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(parts[0], decoded(parts[1]));
            }
        }
        return form;
    }

    /** A broken escape counts as an empty value. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void reply(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
