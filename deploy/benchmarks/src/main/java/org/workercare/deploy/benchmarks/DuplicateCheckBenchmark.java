package org.workercare.deploy.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.workercare.deploy.local.LocalStack;
import org.workercare.deploy.local.ServiceName;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/**
 * How long it takes to find out, among five million people already helped, that nobody of a household of four is helped
 * twice.
 *
 * <p>Timed twice: the check as the service sends it, and the whole approval over HTTP around it. Every other household has
 * a person who was helped before; its approval is refused for that. The others pass the check, take what they ask for, and
 * are refused for want of money, so that nothing stays written.
 */
final class DuplicateCheckBenchmark implements Benchmark {

    private static final int PEOPLE = 5_000_000;
    private static final int CASES = 5_000;
    private static final int WARM_UP = 1_000;
    private static final double LONGEST_MILLIS = 20;
    private static final double P99 = 0.99;
    private static final double MEDIAN = 0.5;
    private static final String DECISION = """
            {"decision":"APPROVED","amount":{"amount":"1.00","currency":"CNY"},"subCategory":"none","reason":"bench"}""";
    /** 43 characters, as blind indexes have. */
    private static final String INDEX =
            "rtrim(translate(encode(sha256(cast(person.n as text)::bytea), 'base64'), '+/', '-_'), '=')";

    private static final List<String> LOAD = List.of(
            // Two purposes each; in the key's order, for the index grows many times as fast.
            "insert into aid_cover (person_index, purpose, case_id, until)"
                    + " select i, p, uuidv7(), current_date + 300 from (select " + INDEX + " as i, p"
                    + " from generate_series(1, " + PEOPLE + ") as person(n)"
                    + " cross join unnest(array['difficulty/SERIOUS_ILLNESS', 'sub-category/1.1.1']) as p"
                    + " order by 1, 2) covered",
            "create temporary table bench_case as select n, gen_random_uuid() as case_id, gen_random_uuid() as household"
                    + " from generate_series(1, " + CASES + ") n",
            "insert into household (id, organisation, made_by) select household, '110108', 'bench' from bench_case",
            // The first of four is the applicant; the last of every other household was helped before.
            "insert into household_member (id, household, relation, name, citizen_id, person_index, joined)"
                    + " select gen_random_uuid(), b.household, 'OTHER', '', '', " + INDEX + ", current_date"
                    + " from bench_case b cross join lateral (select case when m = 4 and b.n % 2 = 0"
                    + " then b.n * 1000 else " + PEOPLE
                    + " + b.n * 4 + m end as n from generate_series(1, 4) m) person",
            "insert into aid_case (id, organisation, state, difficulty, applicant_index, drafted_by, submitted_by)"
                    + " select b.case_id, '110108', 'SUBMITTED', 'SERIOUS_ILLNESS', " + INDEX
                    + ", 'bench-a', 'bench-a' from bench_case b"
                    + " cross join lateral (select " + PEOPLE + " + b.n * 4 + 1 as n) person",
            "analyze aid_cover, household, household_member, aid_case");

    private static final String HOUSEHOLDS = """
            select b.case_id, array_agg(m.person_index order by m.person_index)
            from bench_case b join household_member m on m.household = b.household group by b.n, b.case_id order by b.n""";
    private static final String CHECK = """
            select aid_cover_take(?, array['difficulty/SERIOUS_ILLNESS', 'sub-category/none'], ?, 12, false)""";

    /** A case and the people it would help. */
    private record Household(UUID aidCase, Array persons) {}

    @Override
    public String name() {
        return "duplicate-check";
    }

    @Override
    public List<Measurement> measure(LocalStack stack) throws SQLException {
        ServiceDatabase database = stack.database("funding");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            load(connection);
            List<Household> households = households(connection);
            List<Household> warmUp = households.subList(0, WARM_UP);
            String token = stack.token("bench", "CN", "finance-officer");
            String service =
                    "http://127.0.0.1:" + stack.environment(ServiceName.FUNDING).get("QUARKUS_HTTP_PORT");
            warmUp.forEach(each -> approve(client, service, token, each));
            int half = (CASES - WARM_UP) / 2;
            double[] checks = millis(households.subList(WARM_UP, WARM_UP + half), each -> check(connection, each));
            double[] approvals =
                    millis(households.subList(WARM_UP + half, CASES), each -> approve(client, service, token, each));
            return List.of(figure("check", checks), figure("approval over HTTP", approvals));
        }
    }

    /** Prints the times, and turns the longest but for one in a hundred into a rate, of which more is better. */
    private static Measurement figure(String what, double[] millis) {
        double p50 = millis[(int) (millis.length * MEDIAN)];
        double p99 = millis[(int) (millis.length * P99)];
        System.out.printf("%s among %,d people: p50 %.2f ms, p99 %.2f ms%n", what, PEOPLE, p50, p99);
        return new Measurement(
                "duplicate " + what + ": p99 / %.0f ms".formatted(LONGEST_MILLIS),
                "1/s",
                1_000 / p99,
                1_000 / LONGEST_MILLIS,
                1);
    }

    private static void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : LOAD) {
                statement.execute(sql);
            }
        }
    }

    private static List<Household> households(Connection connection) throws SQLException {
        List<Household> households = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HOUSEHOLDS)) {
            while (rows.next()) {
                households.add(new Household(rows.getObject(1, UUID.class), rows.getArray(2)));
            }
        }
        return households;
    }

    /** One after the other, each household once: its people are in no cache yet. @return sorted */
    private static double[] millis(List<Household> households, Consumer<Household> act) {
        return households.stream()
                .mapToDouble(household -> {
                    long begun = System.nanoTime();
                    act.accept(household);
                    return (System.nanoTime() - begun) / 1e6;
                })
                .sorted()
                .toArray();
    }

    /** The service's own statement; what it takes is given back. */
    private static void check(Connection connection, Household household) {
        try (PreparedStatement check = connection.prepareStatement(CHECK)) {
            connection.setAutoCommit(false);
            check.setArray(1, household.persons());
            check.setObject(2, household.aidCase());
            check.executeQuery();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void approve(HttpClient client, String service, String token, Household household) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(service + "/aid-cases/" + household.aidCase() + "/decision"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(DECISION))
                .build();
        HttpResponse<String> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        if (!answer.body().contains("duplicate-aid") && !answer.body().contains("no-funds")) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
    }
}
