package org.workercare.platform.web.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large with a problem, before any of it is kept.
 *
 * <p>The server itself would close the connection on a sender that is still writing, which then never reads why.
 */
@ApplicationScoped
class BodyLimit {

    /** Before all other routes. */
    private static final int FIRST = Integer.MIN_VALUE;

    private final ObjectMapper json;
    private final long most;

    BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.json = json;
        this.most = most.asLongValue();
    }

    void route(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || length.length() < 19 && Long.parseLong(length) <= most) {
            context.next();
        } else {
            refuse(context);
        }
    }

    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        request.handler(discarded -> {}).resume();
        request.response()
                .setStatusCode(CommonProblem.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponses.MEDIA_TYPE)
                .end(bodyIn(language));
    }

    private String bodyIn(String language) {
        try {
            return json.writeValueAsString(ProblemBody.of(CommonProblem.TOO_LARGE, language, List.of(), Map.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem has a JSON form", e);
        }
    }
}
