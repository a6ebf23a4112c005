package org.workercare.deploy.story.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * Sends a request until there is an answer that means something.
 *
 * <p>A broken connection, a time-out, 429, 502, 503 and 504 say that somebody is away for a moment: the same request is
 * sent again, within two minutes in all. Every write of the story carries a key that lets it happen once however often it
 * is sent.
 */
final class Wire {

    private static final Duration TOTAL_PATIENCE = Duration.ofSeconds(120);
    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(2);
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(ONE_ATTEMPT).build();
        Patience patience = Patience.of(TOTAL_PATIENCE);
        while (true) {
            try {
                HttpResponse<String> response =
                        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (!TRY_AGAIN.contains(response.statusCode()) || patience.isOver()) {
                    return answer(response);
                }
                pause(patience, response);
            } catch (IOException e) {
                if (patience.isOver()) {
                    throw new StoryStopped("nobody answers at " + request.uri(), e);
                }
                patience.pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoryStopped("interrupted", e);
            }
        }
    }

    private static void pause(Patience patience, HttpResponse<String> response) {
        response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .ifPresentOrElse(asked -> patience.pause(Patience.min(asked, LONGEST_RETRY_AFTER)), patience::pause);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                Json.read(response.body()),
                response.headers().firstValue("ETag"),
                response.headers().firstValue("Idempotency-Replayed").isPresent());
    }
}
