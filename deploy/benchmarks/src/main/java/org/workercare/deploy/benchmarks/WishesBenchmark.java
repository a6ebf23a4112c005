package org.workercare.deploy.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/**
 * How long it takes, among 100,000 open wishes over China, until a new one is in its cluster: from sending the wish to
 * having read, as its author, the cluster it is in; and whether the clusters that followed each wish are those that a
 * service finds that starts anew and reads the wishes in another order.
 */
final class WishesBenchmark implements Benchmark {

    private static final int WISHES = 100_000;
    private static final int NEW = 500;
    private static final int WARM_UP = 50;
    private static final int LARGE_TOWNS = 20;
    private static final double LONGEST_MILLIS = 1_000;
    private static final double P99 = 0.99;
    private static final double MEDIAN = 0.5;
    private static final String CLUSTERS = "/wish-clusters?organisation=CN&radius=1000&limit=1";

    /** Three hundred towns, of which the n-th has a share of 1/n; wishes lie around each as in a city of its size. */
    private static final String LOAD = """
            insert into wish (id, author, organisation, latitude, longitude, kinds, sealed_text)
            select md5('wish ' || n)::uuid, 'bench-' || n, '110108-0001',
                22 + (town * 7919 %% 1000) / 1000.0 * 25
                    + sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) * 0.05,
                102 + (town * 104729 %% 1000) / 1000.0 * 20
                    + sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()) * 0.06,
                '["rest"]', ''
            from (select n, floor(exp(random() * ln(300)))::int as town from generate_series(1, %d) n) w""".formatted(WISHES);

    private static final List<String> REORDER = List.of(
            "create table wish_before as select * from wish",
            "truncate wish cascade",
            "insert into wish (id, author, organisation, latitude, longitude, kinds, sealed_text, state, made_at)"
                    + " select id, author, organisation, latitude, longitude, kinds, sealed_text, state, made_at"
                    + " from wish_before order by md5(id::text)",
            "drop table wish_before");

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        run(stack, List.of("select setseed(0.5)", LOAD, "analyze wish"));
        String port = stack.environment(ServiceName.STATION).get("QUARKUS_HTTP_PORT");
        URI service = URI.create("http://127.0.0.1:" + port);
        String wisher = stack.token("bench-wisher", "110108-0001", "worker");
        String planner = stack.token("bench-planner", "CN", "organiser");
        double[] millis;
        try (ServiceCalls calls = new ServiceCalls(port, wisher)) {
            Random random = new Random(7);
            long begun = System.nanoTime();
            tag(service, planner);
            System.out.printf("all %,d wishes clustered: %.0f ms%n", WISHES, (System.nanoTime() - begun) / 1e6);
            for (int i = 0; i < WARM_UP; i++) {
                wishAndFollow(calls, random);
            }
            millis = random.ints(NEW)
                    .mapToDouble(i -> wishAndFollow(calls, random))
                    .sorted()
                    .toArray();
        }
        String followed = tag(service, planner);
        run(stack, REORDER);
        stack.kill("station");
        stack.awaitReady("station");
        String anew = tag(service, planner);
        System.out.printf(
                "a new wish in its cluster among %,d: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                WISHES, part(millis, MEDIAN), part(millis, P99), millis[millis.length - 1]);
        return List.of(
                Measurement.atMost("wishes: p99 of a new one in its cluster", "ms", part(millis, P99), LONGEST_MILLIS),
                Measurement.none("wishes: other clusters when read in another order", followed.equals(anew) ? 0 : 1));
    }

    private static double part(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    /** Near one of the towns that have the most wishes, whose components are the largest. */
    private static double wishAndFollow(ServiceCalls calls, Random random) {
        long begun = System.nanoTime();
        String id = calls.post("/wishes", wish(random)).get("id").asText();
        if (calls.get("/wishes/" + id + "/trail").path("cluster").path("id").isMissingNode()) {
            throw new IllegalStateException("the wish is in no cluster");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String wish(Random random) {
        int town = 1 + random.nextInt(LARGE_TOWNS);
        double latitude = 22 + town * 7919 % 1000 / 1000.0 * 25 + random.nextGaussian() * 0.04;
        double longitude = 102 + town * 104729 % 1000 / 1000.0 * 20 + random.nextGaussian() * 0.05;
        return "{\"place\":{\"latitude\":%.6f,\"longitude\":%.6f,\"crs\":\"WGS84\"},\"kinds\":[\"rest\"],\"text\":\"%s\"}"
                .formatted(latitude, longitude, UUID.randomUUID());
    }

    /** The tag of all clusters: the same for the same clusters. */
    private static String tag(URI service, String token) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve(CLUSTERS))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.headers().firstValue("ETag").orElseThrow();
        }
    }

    private static void run(LocalStack stack, List<String> statements) throws SQLException {
        ServiceDatabase database = stack.database("station");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
