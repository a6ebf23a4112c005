package org.workercare.gateway.subscriptions;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes one attempt: looks the host up, checks it, connects to that very address, signs, posts. Follows no redirect. */
@ApplicationScoped
class SendWebhook {

    private static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final long CANCEL = 8;
    private static final int NO_CONTENT = 204;

    private final HttpClient client;
    private final ReceiverAddress addresses;
    private final SecretBox secrets;
    private final Duration timeout;

    SendWebhook(Vertx vertx, ReceiverAddress addresses, SecretBox secrets, WebhooksConfig config) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.timeout = config.timeout();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(timeout.toMillis()))
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setReadIdleTimeout(Math.toIntExact(timeout.toMillis()))
                        .setKeepAliveTimeout(5),
                new PoolOptions().setHttp1MaxSize(config.atOncePerSubscription()));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Never fails: whatever happens is an outcome. */
    Future<Outcome> send(Parcel parcel) {
        return addresses
                .check(parcel.url())
                .compose(this::open)
                .compose(request -> post(request, parcel))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> Outcome.ofFailure(wordsFor(failure)));
    }

    private Future<HttpClientRequest> open(ReceiverAddress.Checked receiver) {
        URI url = receiver.url();
        boolean isSecure = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : isSecure ? HTTPS : HTTP;
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return client.request(new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(
                        SocketAddress.inetSocketAddress(port, receiver.address().getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(isSecure)
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis())
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery()));
    }

    private Future<Outcome> post(HttpClientRequest request, Parcel parcel) {
        String body = parcel.body();
        String id = parcel.id().toString();
        long timestamp = Instant.now().getEpochSecond();
        String signatures = secrets.open(parcel.secret()).sign(id, timestamp, body);
        if (parcel.previousSecret() != null) {
            signatures += " " + secrets.open(parcel.previousSecret()).sign(id, timestamp, body);
        }
        request.putHeader("content-type", MEDIA_TYPE)
                .putHeader("user-agent", "WorkerCare-Webhooks/1.0")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", signatures);
        return request.send(Buffer.buffer(body)).map(SendWebhook::outcomeOf);
    }

    /** The status tells all; a short body is read past to keep the connection, a long one is not worth it. */
    private static Outcome outcomeOf(HttpClientResponse response) {
        Optional<Duration> wish = RetryPlan.wishIn(response.getHeader("retry-after"), Instant.now());
        if (isShort(response)) {
            response.resume();
        } else {
            response.request().reset(CANCEL);
        }
        return Outcome.ofStatus(response.statusCode(), wish);
    }

    private static boolean isShort(HttpClientResponse response) {
        String length = response.getHeader("content-length");
        return response.statusCode() == NO_CONTENT || (length != null && length.matches("\\d{1,4}"));
    }

    /** An exception's own words may carry the address the host resolved to. */
    private static String wordsFor(Throwable failure) {
        return switch (failure) {
            case ReceiverAddress.Refused refused -> refused.getMessage();
            case TimeoutException slow -> "no answer in time";
            case javax.net.ssl.SSLException tls -> "the TLS handshake failed";
            case java.net.ConnectException down -> "the connection was refused";
            default -> "the connection broke off";
        };
    }
}
