package org.workercare.deploy.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Sends requests to one service on the loopback address, from one thread, over connections that are kept. */
final class HttpLoad implements AutoCloseable {

    /** A write and its body; without a body, a read. */
    record Write(String path, Buffer body) {

        static Write read(String path) {
            return new Write(path, null);
        }
    }

    /**
     * What came of it.
     *
     * @param statuses how often each status was answered; 0 counts requests that failed
     * @param nanos of each answer, ascending; of an open load from the moment it was due
     */
    record Result(double seconds, Map<Integer, Integer> statuses, long[] nanos) {

        double perSecond() {
            return statuses.getOrDefault(200, 0) / seconds;
        }

        /** @param part of the answers that took at most so many milliseconds: 0.99 */
        double millis(double part) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) Math.ceil(part * nanos.length) - 1] / 1e6;
        }
    }

    private static final int MOST_ANSWERS = 2_000_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final int connections;
    private final int port;
    private final String token;

    HttpLoad(int port, String token, int connections) {
        this.port = port;
        this.token = token;
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setDefaultHost("127.0.0.1")
                        .setDefaultPort(port)
                        .setKeepAlive(true),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** As many as get through: each connection sends the next once it has its answer. */
    Result closed(Duration time, Supplier<Write> next) {
        return run(time, run -> {
            for (int i = 0; i < connections; i++) {
                run.again(next);
            }
        });
    }

    /** So many a second, whether answers come or not. */
    Result open(double perSecond, Duration time, Supplier<Write> next) {
        return run(time, run -> run.tick(perSecond, next));
    }

    private Result run(Duration time, java.util.function.Consumer<Run> start) {
        Run run = new Run(time);
        vertx.runOnContext(nothing -> start.accept(run));
        return run.done.join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** One measuring; all of it on the one event loop. */
    private final class Run {

        private final CompletableFuture<Result> done = new CompletableFuture<>();
        private final long begun = System.nanoTime();
        private final long end;
        private final long[] nanos = new long[MOST_ANSWERS];
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private int answered;
        private int underWay;
        private long sent;

        Run(Duration time) {
            end = begun + time.toNanos();
        }

        void again(Supplier<Write> next) {
            if (System.nanoTime() < end) {
                send(next.get(), System.nanoTime(), () -> again(next));
            } else {
                finish();
            }
        }

        void tick(double perSecond, Supplier<Write> next) {
            long now = System.nanoTime();
            if (now >= end) {
                finish();
                return;
            }
            while (sent < (now - begun) / 1e9 * perSecond) {
                long due = begun + (long) (sent / perSecond * 1e9);
                sent++;
                send(next.get(), due, this::finish);
            }
            vertx.setTimer(1, nothing -> tick(perSecond, next));
        }

        private void send(Write write, long due, Runnable after) {
            underWay++;
            RequestOptions options = new RequestOptions()
                    .setMethod(write.body() == null ? HttpMethod.GET : HttpMethod.POST)
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setURI(write.path());
            client.request(options)
                    .compose(request -> sent(request.putHeader("Authorization", "Bearer " + token), write)
                            .compose(response -> response.body().map(response.statusCode())))
                    .onComplete(answer -> {
                        underWay--;
                        statuses.merge(answer.succeeded() ? answer.result() : 0, 1, Integer::sum);
                        if (answered < MOST_ANSWERS) {
                            nanos[answered++] = System.nanoTime() - due;
                        }
                        after.run();
                    });
        }

        private Future<HttpClientResponse> sent(HttpClientRequest request, Write write) {
            return write.body() == null
                    ? request.send()
                    : request.putHeader("Content-Type", "application/json")
                            .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                            .send(write.body());
        }

        private void finish() {
            if (underWay == 0 && System.nanoTime() >= end && !done.isDone()) {
                long[] all = Arrays.copyOf(nanos, answered);
                Arrays.sort(all);
                done.complete(new Result(RelayBenchmark.seconds(begun), statuses, all));
            }
        }
    }
}
