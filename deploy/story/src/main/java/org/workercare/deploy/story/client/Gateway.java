package org.workercare.deploy.story.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** The one door to the product. Safe for use by many threads. */
public final class Gateway {

    private static final String JSON = "application/json";

    private final URI address;
    private final Wire wire = new Wire();
    private final Tokens tokens;

    /**
     * @param address of the gateway
     * @param issuer of access tokens
     */
    public Gateway(URI address, URI issuer) {
        this.address = address;
        this.tokens = new Tokens(issuer, wire);
    }

    public Answer get(Person by, String path) {
        return wire.send(request(by, path).GET());
    }

    /** A request in any language. */
    public Answer get(Person by, String path, String language) {
        return wire.send(
                request(by, path).setHeader("Accept-Language", language).GET());
    }

    /**
     * A write.
     *
     * @param key the {@code Idempotency-Key}
     * @param ifMatch the version it is meant for, or null for something new
     * @param body written as JSON; a String goes as CSV; null sends none
     */
    public Answer write(String method, Person by, String path, String key, String ifMatch, Object body) {
        HttpRequest.Builder request = request(by, path).header("Idempotency-Key", key);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return wire.send(request.method(method, publisher(request, body)));
    }

    private static BodyPublisher publisher(HttpRequest.Builder request, Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case String csv -> {
                request.header("Content-Type", "text/csv; charset=UTF-8");
                yield BodyPublishers.ofString(csv);
            }
            default -> {
                request.header("Content-Type", JSON);
                yield BodyPublishers.ofString(Json.write(body));
            }
        };
    }

    private HttpRequest.Builder request(Person by, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + tokens.of(by))
                .header("Accept", JSON)
                .header("Accept-Language", "zh-CN");
    }
}
