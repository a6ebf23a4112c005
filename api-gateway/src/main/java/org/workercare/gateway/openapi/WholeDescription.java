package org.workercare.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The product's OpenAPI 3.1 document, put together from its parts. */
final class WholeDescription {

    private static final String ABOUT = """
            Worker Care (职工关爱): a trade-union federation's care programmes. `/funding`: central aid funds, from \
            programme to project to household. `/stations`: service stations for drivers and other workers. \
            `/health-checkups`: check-up buses, results, advice. `/subscriptions`: webhooks for partners.

            Writes take an `Idempotency-Key`, changes an `If-Match`. Failures are problems (RFC 9457), listed at \
            `/problems` and under each service's prefix, in Chinese or English by `Accept-Language`.""";

    private WholeDescription() {}

    /**
     * @param own the gateway's document
     * @param services the documents that are known
     * @param unavailable names of services of which none is known
     */
    static ObjectNode of(JsonNode own, List<ServiceDescription> services, List<String> unavailable) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("openapi", "3.1.0");
        ObjectNode info = whole.putObject("info");
        info.put("title", "Worker Care (职工关爱)");
        info.put("version", own.path("info").path("version").asText("1.0.0"));
        info.put("description", ABOUT);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        whole.putArray("servers").addObject().put("url", "/");
        whole.putArray("security").addObject().putArray(ServiceDescription.BEARER);
        whole.putObject("paths");
        new ServiceDescription("", own).addTo(whole);
        services.forEach(service -> service.addTo(whole));
        whole.withObjectProperty("components").set("securitySchemes", bearer());
        ArrayNode missing = whole.putArray("x-unavailable");
        unavailable.forEach(missing::add);
        return whole;
    }

    private static ObjectNode bearer() {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        schemes.putObject(ServiceDescription.BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of the issuer https://issuer.workercare.local");
        return schemes;
    }
}
