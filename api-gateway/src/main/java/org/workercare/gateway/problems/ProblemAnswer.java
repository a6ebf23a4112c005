package org.workercare.gateway.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workercare.platform.web.problems.ProblemBody;
import org.workercare.platform.web.problems.ProblemResponses;
import org.workercare.platform.web.problems.ProblemType;
import org.workercare.platform.web.problems.Words;

/** Words a problem as an HTTP answer in the language the request asks for. */
@ApplicationScoped
public class ProblemAnswer {

    private static final int UNAUTHENTICATED = 401;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    /**
     * An answer to write.
     *
     * @param headers without {@code Content-Length}
     * @param body UTF-8
     */
    public record Answer(int status, Map<String, String> headers, Buffer body) {}

    public Answer of(ProblemType type, HttpServerRequest request) {
        String language = request.getHeader("accept-language");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", ProblemResponses.MEDIA_TYPE);
        headers.put("content-language", Words.languageFor(language));
        headers.put("vary", "Accept-Language");
        headers.put("cache-control", "no-store");
        if (type.status() == UNAUTHENTICATED) {
            boolean isRefused = request.getHeader("authorization") != null;
            headers.put("www-authenticate", isRefused ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        if (type.status() == UNAVAILABLE) {
            headers.put("retry-after", RETRY_AFTER_SECONDS);
        }
        return new Answer(type.status(), headers, body(type, language));
    }

    /** Answers, and throws away whatever of the request's body is still to come. */
    public void write(ProblemType type, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        Answer answer = of(type, request);
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        request.resume();
        response.end(answer.body());
    }

    private Buffer body(ProblemType type, String language) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(ProblemBody.of(type, language, List.of(), Map.of())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem has a JSON form", e);
        }
    }
}
