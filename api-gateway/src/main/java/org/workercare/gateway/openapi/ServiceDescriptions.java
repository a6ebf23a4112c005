package org.workercare.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.workercare.gateway.resilience.UpstreamClient;
import org.workercare.gateway.routing.Service;
import org.workercare.gateway.routing.Upstreams;

/** Knows the services' descriptions: asks for them when they are wanted and old, and keeps the last that came. */
@ApplicationScoped
class ServiceDescriptions {

    private static final Logger LOG = Logger.getLogger(ServiceDescriptions.class);
    private static final String ADDRESS = "/q/openapi?format=json";

    private record Known(JsonNode document, long asOfNanos) {}

    private final Map<Service, Known> known = new ConcurrentHashMap<>();
    private final UpstreamClient client;
    private final Upstreams upstreams;
    private final ObjectMapper json;
    private final Duration freshFor;

    ServiceDescriptions(
            UpstreamClient client,
            Upstreams upstreams,
            ObjectMapper json,
            @ConfigProperty(name = "workercare.openapi.fresh-for", defaultValue = "PT30S") Duration freshFor) {
        this.client = client;
        this.upstreams = upstreams;
        this.json = json;
        this.freshFor = freshFor;
    }

    /** What is known of each service, asked for side by side where it is old. */
    Uni<Map<Service, Optional<JsonNode>>> all() {
        List<Future<Void>> refreshes =
                Arrays.stream(Service.values()).map(this::refresh).toList();
        return UniHelper.toUni(Future.join(refreshes)).map(done -> {
            Map<Service, Optional<JsonNode>> documents = new java.util.EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                documents.put(service, Optional.ofNullable(known.get(service)).map(Known::document));
            }
            return documents;
        });
    }

    private Future<Void> refresh(Service service) {
        Known last = known.get(service);
        if (last != null && System.nanoTime() - last.asOfNanos() < freshFor.toNanos()) {
            return Future.succeededFuture();
        }
        return client.open(upstreams.of(service))
                .compose(request -> request.setURI(ADDRESS)
                        .putHeader("accept", "application/json")
                        .send())
                .compose(ServiceDescriptions::body)
                .map(body -> known.put(service, new Known(read(body), System.nanoTime())))
                .<Void>mapEmpty()
                .recover(failure -> {
                    LOG.infof(
                            "no description of %s: %s",
                            service.segment(), failure.getClass().getSimpleName());
                    return Future.succeededFuture();
                });
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        HttpClientRequest request = response.request();
        if (response.statusCode() != 200) {
            request.reset();
            return Future.failedFuture(new IOException("status " + response.statusCode()));
        }
        return response.body();
    }

    private JsonNode read(Buffer body) {
        try {
            JsonNode document = json.readTree(body.getBytes());
            if (!document.path("paths").isObject()) {
                throw new IOException("no OpenAPI document");
            }
            return document;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
