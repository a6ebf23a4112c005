package org.workercare.deploy.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;

/** Requests a second through the gateway, against the same requests sent to the service itself. */
final class GatewayBenchmark implements Benchmark {

    private static final int CLIENTS = 16;
    private static final int REQUESTS = 400;
    private static final int ROUNDS = 4;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) {
        String token = stack.token("bench", "CN", "auditor");
        String port = stack.environment(ServiceName.FUNDING).get("QUARKUS_HTTP_PORT");
        URI direct = URI.create("http://127.0.0.1:" + port + "/organisations/summary");
        URI through = stack.gateway().resolve("/funding/organisations/summary");
        double ours = 0;
        double other = 0;
        for (int round = 0; round < ROUNDS; round++) {
            other = Math.max(other, requestsPerSecond(direct, token));
            ours = Math.max(ours, requestsPerSecond(through, token));
        }
        return List.of(new Measurement("gateway: through it / to the service", "requests/s", ours, other, 0.4));
    }

    private static double requestsPerSecond(URI address, String token) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + token)
                    .build();
            long begun = System.nanoTime();
            IntStream.range(0, CLIENTS)
                    .mapToObj(c -> CompletableFuture.runAsync(() -> ask(client, request), Thread::startVirtualThread))
                    .toList()
                    .forEach(CompletableFuture::join);
            return CLIENTS * REQUESTS / RelayBenchmark.seconds(begun);
        }
    }

    private static void ask(HttpClient client, HttpRequest request) {
        for (int i = 0; i < REQUESTS; i++) {
            HttpResponse<String> answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .join();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
        }
    }
}
