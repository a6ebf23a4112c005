package org.workercare.gateway.routing;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import org.workercare.gateway.identity.TokenCheck;
import org.workercare.gateway.problems.ProblemAnswer;
import org.workercare.gateway.resilience.UpstreamClient;
import org.workercare.platform.web.problems.CommonProblem;

/** Lets requests through to the services once their caller is known. */
@ApplicationScoped
class ServiceRoutes {

    /** Before the framework's own check, which refuses a long body without a problem. */
    private static final int BEFORE_ALL = -1_000;

    private static final int BEFORE_RESOURCES = 100;
    private static final int AFTER_ALL = 1_000_000;
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final UpstreamClient client;
    private final TokenCheck tokens;
    private final ProblemAnswer problems;
    private final Passages passages;
    private final BodyLimit limit;
    private final Vertx vertx;

    ServiceRoutes(
            Vertx vertx,
            Upstreams upstreams,
            UpstreamClient client,
            TokenCheck tokens,
            ProblemAnswer problems,
            Passages passages,
            BodyLimit limit) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.client = client;
        this.tokens = tokens;
        this.problems = problems;
        this.passages = passages;
        this.limit = limit;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::requireFraming);
        for (Service service : Service.values()) {
            router.route(service.prefix() + "/*").order(BEFORE_RESOURCES).handler(this::admit);
        }
        router.route().order(AFTER_ALL).handler(routing -> problems.write(CommonProblem.NOT_FOUND, routing.request()));
    }

    private void requireFraming(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!encodings.isEmpty() && !encodings.equals(List.of("chunked"))) {
            problems.write(CommonProblem.REFUSED, request);
        } else if (limit.isExceededBy(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            problems.write(CommonProblem.TOO_LARGE, request);
        } else {
            routing.next();
        }
    }

    private void admit(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Destination destination = Destination.of(routing.normalizedPath(), request.query())
                .filter(d -> !d.isInternal())
                .orElse(null);
        if (destination == null) {
            problems.write(CommonProblem.NOT_FOUND, request);
        } else if (destination.isOpen()) {
            pass(request, destination);
        } else {
            request.pause();
            Context context = vertx.getOrCreateContext();
            tokens.check(routing)
                    .subscribe()
                    .with(
                            known -> context.runOnContext(v -> pass(request, destination)),
                            unknown -> context.runOnContext(v -> refuse(request, unknown)));
        }
    }

    private void refuse(HttpServerRequest request, Throwable reason) {
        problems.write(TokenCheck.problemFor(reason), request);
    }

    private void pass(HttpServerRequest request, Destination destination) {
        URI service = upstreams.of(destination.service());
        HttpProxy.reverseProxy(OPTIONS, client.http())
                .origin(context -> client.open(service))
                .addInterceptor(passages.to(destination))
                .handle(request);
    }
}
