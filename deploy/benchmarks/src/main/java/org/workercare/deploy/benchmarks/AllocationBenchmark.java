package org.workercare.deploy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** CNY 960,000,000.00 over 2,692 projects: how long the formula takes, and how long it takes to post the plan as one. */
final class AllocationBenchmark implements Benchmark {

    private static final int PROJECTS = 2_692;
    private static final int WARM_UP = 5;
    private static final int REPETITIONS = 20;
    private static final double MOST_FORMULA_MS = 50;
    private static final double MOST_POSTING_MS = 250;
    private static final String FILL = """
            insert into project (id, programme, organisation, sub_category, title, earmark, households, state, source_kind,
                                 source_reference, declared_by)
            select gen_random_uuid(), cast(? as uuid), o.id, '1', 'bench', 'GENERAL', 20 + n * 7919 % 400, 'APPROVED',
                   'declaration', 'B-' || n, 'bench'
            from generate_series(1, ?) n
            join (select id, row_number() over (order by id) as k from organisation where level = 'COUNTY') o
                on o.k = 1 + n % 2000""";
    private static final String PROGRAMME = """
            {"year":2023,"name":"bench %s","issuer":"bench","purpose":"bench",
             "total":{"amount":"960000000.00","currency":"CNY"},
             "catalogue":[{"code":"1","name":"1","categories":[
                {"code":"1","name":"1","subCategories":[{"code":"1","name":"1"}]}]}]}""";
    private static final String REGIONS = """
            {"regions":[{"organisation":"CN","livingStandard":{"amount":"700.00","currency":"CNY"},"attributes":[]},
             {"organisation":"21","livingStandard":{"amount":"745.00","currency":"CNY"},"attributes":["NORTH_EAST"]},
             {"organisation":"11","livingStandard":{"amount":"1395.00","currency":"CNY"},"attributes":["BORDER"]}]}""";
    private static final String PLAN = """
            {"programme":"%s","year":2023,"tilts":{"NORTH_EAST":"0.20","BORDER":"0.15"},
             "floor":{"amount":"200000.00","currency":"CNY"},"cap":{"amount":"700000.00","currency":"CNY"}}""";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws Exception {
        String port = stack.environment(ServiceName.FUNDING).get("QUARKUS_HTTP_PORT");
        URI service = URI.create("http://127.0.0.1:" + port);
        repeat(stack, service, WARM_UP);
        double[] before = formula(service);
        double[] nanos = repeat(stack, service, REPETITIONS);
        double[] after = formula(service);
        double formulaMs = (after[0] - before[0]) / (after[1] - before[1]) * 1e3;
        double postingMs = nanos[nanos.length / 2] / 1e6;
        System.out.printf(
                "%d projects: formula %.1f ms (mean), posting %.1f ms (p50), %.1f ms (slowest)%n",
                PROJECTS, formulaMs, postingMs, nanos[nanos.length - 1] / 1e6);
        return List.of(
                Measurement.atMost(
                        "allocation: formula over " + PROJECTS + " projects", "ms", formulaMs, MOST_FORMULA_MS),
                Measurement.atMost("allocation: atomic posting, p50", "ms", postingMs, MOST_POSTING_MS),
                Measurement.shown(
                        "allocation: atomic posting, slowest", "ms", nanos[nanos.length - 1] / 1e6, MOST_POSTING_MS));
    }

    /** Posts so many plans, each of a programme of its own; the nanoseconds that each posting took, ascending. */
    private double[] repeat(LocalStack stack, URI service, int times) throws Exception {
        double[] nanos = new double[times];
        for (int i = 0; i < times; i++) {
            String plan = approved(stack, service);
            String officer = token(stack, "drafter", "finance-officer");
            long begun = System.nanoTime();
            write(service, officer, plan + "/post", "{}");
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private String approved(LocalStack stack, URI service) throws Exception {
        String officer = token(stack, "drafter", "finance-officer");
        String programme = write(service, officer, "/programmes", PROGRAMME.formatted(UUID.randomUUID()))
                .path("id")
                .asText();
        write(service, officer, "/programmes/" + programme + "/regions", REGIONS);
        fill(stack, programme);
        JsonNode plan = write(service, officer, "/plans", PLAN.formatted(programme));
        String path = "/plans/" + plan.path("id").asText();
        write(service, officer, path + "/submit", "{}");
        write(service, token(stack, "reviewer", "reviewer"), path + "/review", "{}");
        String hash = "{\"hash\":\"" + plan.path("hash").asText() + "\"}";
        write(service, token(stack, "chief", "finance-officer"), path + "/approve", hash);
        return path;
    }

    private static String token(LocalStack stack, String person, String role) {
        return stack.token(person, "CN", role);
    }

    /** Approved projects without documents, straight into the table: their own life is not what is measured. */
    private static void fill(LocalStack stack, String programme) throws SQLException {
        ServiceDatabase database = stack.database("funding");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var fill = connection.prepareStatement(FILL)) {
            fill.setString(1, programme);
            fill.setInt(2, PROJECTS);
            if (fill.executeUpdate() != PROJECTS) {
                throw new IllegalStateException("not all projects could be made");
            }
        }
    }

    private JsonNode write(URI service, String token, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /** How many seconds the formula has taken in all, and how many times it ran. */
    private double[] formula(URI service) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/q/metrics")).build();
        String metrics =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new double[] {figure(metrics, "_sum"), figure(metrics, "_count")};
    }

    private static double figure(String metrics, String part) {
        return metrics.lines()
                .filter(line -> line.startsWith("workercare_allocation_formula_seconds" + part))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the service does not measure its formula"));
    }
}
