package org.workercare.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.workercare.gateway.problems.ProblemAnswer;
import org.workercare.gateway.resilience.ResilienceConfig;
import org.workercare.gateway.resilience.SecondAttempt;
import org.workercare.gateway.resilience.UpstreamClient;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.problems.ProblemType;

/** Does for each request on its way through what {@code vertx-http-proxy} leaves undone on either side. */
@ApplicationScoped
class Passages {

    private static final String LOCATION = "location";
    private static final String CONTENT_LOCATION = "content-location";

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final ProblemAnswer problems;
    private final BodyLimit limit;
    private final long pauseMillis;

    Passages(Vertx vertx, Upstreams upstreams, ProblemAnswer problems, BodyLimit limit, ResilienceConfig config) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.problems = problems;
        this.limit = limit;
        this.pauseMillis = config.pauseBeforeSecondAttempt().toMillis();
    }

    /** For one request. */
    ProxyInterceptor to(Destination destination) {
        return new Passage(destination, upstreams.of(destination.service()));
    }

    private final class Passage implements ProxyInterceptor {

        private final Destination destination;
        private final URI service;
        private BodyLimit.Limited body;

        private Passage(Destination destination, URI service) {
            this.destination = destination;
            this.service = service;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            request.setURI(destination.uri());
            passHeadersOn(request);
            passBodyOn(request);
            return context.sendRequest()
                    .recover(failure -> onceMore(context, failure))
                    .compose(Passage::requireFraming)
                    .recover(failure -> Future.succeededFuture(problem(request, failure)));
        }

        private void passHeadersOn(ProxyRequest request) {
            HttpServerRequest incoming = request.proxiedRequest();
            strip(request.headers(), HopByHopHeaders.in(request.headers().getAll(HttpHeaders.CONNECTION)));
            strip(request.headers(), ForwardedHeaders.CLAIMS);
            String host =
                    incoming.authority() == null ? null : incoming.authority().toString();
            ForwardedHeaders.of(
                            incoming.remoteAddress().hostAddress(),
                            host,
                            incoming.scheme(),
                            destination.service().prefix())
                    .forEach(request::putHeader);
        }

        private void passBodyOn(ProxyRequest request) {
            HttpServerRequest incoming = request.proxiedRequest();
            if (!hasBody(incoming)) {
                request.setBody(null);
                incoming.resume();
                return;
            }
            if (request.headers().contains(HttpHeaders.EXPECT)) {
                request.headers().remove(HttpHeaders.EXPECT);
                incoming.response().writeContinue();
            }
            body = limit.on(incoming);
            request.setBody(Body.body(body, request.getBody().length()));
        }

        private static boolean hasBody(HttpServerRequest request) {
            String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
        }

        private Future<ProxyResponse> onceMore(ProxyContext context, Throwable failure) {
            boolean mayTry = SecondAttempt.isAllowed(
                    UpstreamClient.faultIn(failure),
                    context.request().getMethod().name(),
                    body != null);
            if (!mayTry) {
                return Future.failedFuture(failure);
            }
            Promise<ProxyResponse> second = Promise.promise();
            vertx.setTimer(pauseMillis, id -> context.sendRequest().onComplete(second));
            return second.future();
        }

        /** Anything but plain chunks cannot be passed on, and could hide a second message. */
        private static Future<ProxyResponse> requireFraming(ProxyResponse response) {
            List<String> encodings = response.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
            if (encodings.isEmpty() || encodings.equals(List.of("chunked"))) {
                return Future.succeededFuture(response);
            }
            response.release();
            return Future.failedFuture("unknown transfer encoding");
        }

        private ProxyResponse problem(ProxyRequest request, Throwable failure) {
            ProblemType type = body != null && body.isTooLong()
                    ? CommonProblem.TOO_LARGE
                    : UpstreamClient.faultIn(failure).problem();
            ProblemAnswer.Answer answer = problems.of(type, request.proxiedRequest());
            ProxyResponse response = request.release().response().setStatusCode(answer.status());
            answer.headers().forEach(response::putHeader);
            return response.setBody(Body.body(answer.body()));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            MultiMap headers = context.response().headers();
            strip(headers, HopByHopHeaders.in(headers.getAll(HttpHeaders.CONNECTION)));
            for (String name : List.of(LOCATION, CONTENT_LOCATION)) {
                String location = headers.get(name);
                if (location != null) {
                    headers.set(
                            name,
                            GatewayLocation.of(location, destination.service().prefix(), service));
                }
            }
            return context.sendResponse();
        }

        private static void strip(MultiMap headers, Set<String> names) {
            names.forEach(headers::remove);
        }
    }
}
