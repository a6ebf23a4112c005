package org.workercare.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Funds;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "funding")
class BulksTest {

    private static final String BULK = "/ledger/transfers/bulk";

    private final Api officer = Api.financeOfficer();
    private long from;
    private long to;

    @BeforeEach
    void a_programme_and_an_account_to_move_its_money_to() {
        JsonPath programme = Funds.of("100.00");
        from = programme.getLong("account");
        to = Funds.account(programme.getString("id"), "110108");
    }

    @Test
    void each_transfer_of_a_bulk_has_a_result_of_its_own() {
        officer.post(
                        BULK,
                        bulk(
                                line(from, to, "60.00"),
                                line(from, to, "60.00"),
                                line(to, to, "1.00"),
                                line(to, from, "10.00"),
                                line(from, 0, "1.00")))
                .then()
                .statusCode(200)
                .body("posted", equalTo(2))
                .body("refused", equalTo(3))
                .body("results[0].from.available.amount", equalTo("40.00"))
                .body("results[0].to.version", equalTo(1))
                .body("results[0].problem", nullValue())
                .body("results[1].transfer", nullValue())
                .body("results[1].problem.code", equalTo("insufficient-funds"))
                .body("results[1].problem.next.en", notNullValue())
                .body("results[2].problem.code", equalTo("self-transfer"))
                .body("results[3].to.available.amount", equalTo("50.00"))
                .body("results[4].problem.code", equalTo("unknown-account"));
        officer.get("/accounts/" + to).then().body("available.amount", equalTo("50.00"));
    }

    @Test
    void a_bulk_sent_again_answers_the_same_and_moves_nothing() {
        String key = UUID.randomUUID().toString();
        String body = bulk(line(from, to, "60.00"), line(from, to, "60.00"));
        Response first = officer.post(BULK, body, key);
        Response second = officer.post(BULK, body, key);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        officer.post(BULK, bulk(line(from, to, "1.00")), key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        officer.get("/accounts/" + to).then().body("available.amount", equalTo("60.00"));
    }

    @Test
    void a_refused_transfer_keeps_nothing_under_its_key_and_may_be_mended() {
        String key = UUID.randomUUID().toString();
        officer.post("/ledger/transfers", bulk(line(from, to, "100.01")), key)
                .then()
                .statusCode(409);
        Response mended = officer.post("/ledger/transfers", bulk(line(from, to, "100.00")), key);
        assertThat(mended.statusCode()).isEqualTo(200);
        assertThat(officer.post("/ledger/transfers", bulk(line(from, to, "100.00")), key)
                        .asString())
                .isEqualTo(mended.asString());
    }

    @Test
    void of_sixty_four_who_send_the_same_transfer_at_once_one_moves_money_and_all_are_told_the_same() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = bulk(line(from, to, "3.00"));
        try (ExecutorService clients = Executors.newFixedThreadPool(64)) {
            List<Callable<String>> calls = IntStream.range(0, 64)
                    .<Callable<String>>mapToObj(i ->
                            () -> officer.post("/ledger/transfers", body, key).asString())
                    .toList();
            assertThat(clients.invokeAll(calls).stream().map(Future::resultNow).distinct())
                    .hasSize(1);
        }
        officer.get("/accounts/" + to).then().body("available.amount", equalTo("3.00"));
    }

    @Test
    void a_bulk_outside_the_callers_subtree_is_refused_whole() {
        new Api(CallerTokens.financeOfficerOf("110108"))
                .post(BULK, bulk(line(to, from, "1.00")))
                .then()
                .statusCode(403);
    }

    @Test
    void a_thousand_lines_are_the_most() {
        String most =
                IntStream.range(0, 1_000).mapToObj(i -> line(from, to, "0.01")).collect(Collectors.joining(","));
        officer.post(BULK, "{\"transfers\":[" + most + "]}")
                .then()
                .statusCode(200)
                .body("results", hasSize(1_000));
        officer.post(BULK, "{\"transfers\":[" + most + "," + line(from, to, "0.01") + "]}")
                .then()
                .statusCode(400);
        officer.get("/accounts/" + to).then().body("version", equalTo(1_000));
    }

    private static String bulk(String... lines) {
        return "{\"transfers\":[" + String.join(",", lines) + "]}";
    }

    private static String line(long from, long to, String amount) {
        return "{\"from\":%d,\"to\":%d,\"amount\":%s,\"reference\":\"test\"}".formatted(from, to, money(amount));
    }
}
