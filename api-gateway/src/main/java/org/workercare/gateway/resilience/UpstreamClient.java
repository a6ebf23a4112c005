package org.workercare.gateway.resilience;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** Opens requests to services, with the limits on waiting that {@code vertx-http-proxy} does not have. */
@ApplicationScoped
public class UpstreamClient {

    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int MOST_WAITING = 1024;
    private static final long CANCEL = 8;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Vertx vertx;
    private final ResilienceConfig config;
    private final HttpClient client;

    UpstreamClient(Vertx vertx, ResilienceConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(
                                Math.toIntExact(config.connectTimeout().toMillis()))
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(MOST_WAITING));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    public HttpClient http() {
        return client;
    }

    /** A request on a connection that stands; once it is sent, the answer's head must come within the limit. */
    public Future<HttpClientRequest> open(URI service) {
        boolean isSecure = "https".equalsIgnoreCase(service.getScheme());
        int port = service.getPort() >= 0 ? service.getPort() : isSecure ? HTTPS : HTTP;
        return client.request(new RequestOptions()
                        .setHost(service.getHost())
                        .setPort(port)
                        .setSsl(isSecure))
                .onSuccess(this::limit);
    }

    private void limit(HttpClientRequest request) {
        long timer = vertx.setTimer(
                config.responseTimeout().toMillis(), id -> request.reset(CANCEL, new TimeoutException("no answer")));
        request.response().onComplete(answer -> vertx.cancelTimer(timer));
    }

    /** What a failed exchange was, from the HTTP client's exception. */
    public static UpstreamFault faultIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectTimeoutException || cause instanceof TimeoutException) {
                return UpstreamFault.SILENT;
            }
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException
                    || cause instanceof ConnectionPoolTooBusyException) {
                return UpstreamFault.REFUSED;
            }
        }
        return UpstreamFault.BROKEN;
    }
}
