package org.workercare.platform.web.problems;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Writes problems as responses, in the language the request asks for. */
@ApplicationScoped
public class ProblemResponses {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER_SECONDS = "2";

    private final CurrentVertxRequest request;

    ProblemResponses(CurrentVertxRequest request) {
        this.request = request;
    }

    public Response of(ProblemException problem) {
        List<ProblemBody.FieldError> errors =
                problem.pointer() == null ? List.of() : List.of(new ProblemBody.FieldError(problem.pointer(), null));
        return of(problem.type(), errors, problem.facts());
    }

    Response of(ProblemType type, List<ProblemBody.FieldError> errors, Map<String, ?> facts) {
        String language = request.getCurrent() == null
                ? null
                : request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Response.ResponseBuilder response = Response.status(type.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Words.languageFor(language))
                .entity(ProblemBody.of(type, language, errors, facts));
        if (type.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (type.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
