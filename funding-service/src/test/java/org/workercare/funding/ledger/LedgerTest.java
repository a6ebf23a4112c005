package org.workercare.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Funds;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.servers.ServiceDatabase;

@QuarkusTest
@RealServers(database = "funding")
class LedgerTest {

    private static final int CLIENTS = 64;
    private static final String LATER = OffsetDateTime.now().plusDays(1).toString();

    private final Api officer = Api.financeOfficer();

    @Test
    void a_transfer_shows_both_accounts_as_they_stand_right_after_it() throws SQLException {
        JsonPath programme = Funds.of("100.00");
        long from = programme.getLong("account");
        long to = Funds.account(programme.getString("id"), "110108");
        officer.post("/ledger/transfers", transfer(from, to, "30.00"))
                .then()
                .statusCode(200)
                .body("accounts.find { it.id == %d }.available.amount".formatted(from), equalTo("70.00"))
                .body("accounts.find { it.id == %d }.available.amount".formatted(to), equalTo("30.00"))
                .body("accounts.find { it.id == %d }.version".formatted(to), equalTo(1));
        JsonPath statement = officer.read("/accounts/" + from + "/entries");
        assertThat(statement.getList("items.amount.amount")).containsExactly("100.00", "-30.00");
        assertThat(statement.getList("items.balanceAfter.amount")).containsExactly("100.00", "70.00");
        assertBalanced(programme.getString("id"));
    }

    @Test
    void nobody_brings_money_in_from_the_outside_by_hand() {
        JsonPath programme = Funds.of("100.00");
        long fund = programme.getLong("account");
        long outside = Funds.source(programme.getString("id"));
        Stream.of(
                        officer.post("/ledger/transfers", transfer(outside, fund, "30.00")),
                        officer.post("/ledger/transfers", transfer(fund, outside, "30.00")),
                        officer.post("/ledger/holds", hold(outside, "1.00", LATER)))
                .forEach(answer -> answer.then().statusCode(422).body("code", equalTo("outside-account")));
        officer.get("/accounts/" + fund).then().body("available.amount", equalTo("100.00"));
    }

    @Test
    void an_account_is_shown_as_it_stood_at_any_time() {
        JsonPath programme = Funds.of("100.00");
        long from = programme.getLong("account");
        long to = Funds.account(programme.getString("id"), "110108");
        for (int i = 0; i < 5; i++) {
            officer.post("/ledger/transfers", transfer(from, to, "10.00"))
                    .then()
                    .statusCode(200);
        }
        List<String> times = officer.read("/accounts/" + from + "/entries").getList("items.postedAt");
        for (int i = 0; i < times.size(); i++) {
            officer.get("/accounts/" + from + "?at=" + times.get(i))
                    .then()
                    .statusCode(200)
                    .body("available.amount", equalTo(100 - 10 * i + ".00"))
                    .body("version", equalTo(i + 1));
        }
        String before = OffsetDateTime.parse(times.getFirst()).minusNanos(1_000).toString();
        assertThat(officer.read("/accounts?programme=" + programme.getString("id") + "&at=" + before)
                        .getList("items.available.amount"))
                .containsOnly("0.00");
        officer.get("/accounts/" + from + "?at=yesterday").then().statusCode(400);
    }

    @Test
    void nothing_is_posted_in_a_year_that_is_closed_and_none_is_closed_while_money_is_held() {
        JsonPath programme = Funds.of("100.00");
        String path = "/programmes/" + programme.getString("id");
        long from = programme.getLong("account");
        long to = Funds.account(programme.getString("id"), "110108");
        String hold = "/ledger/holds/"
                + officer.make("/ledger/holds", hold(from, "1.00", LATER)).getString("id");
        officer.change(path, "/close", "{}").then().statusCode(409).body("code", equalTo("money-still-held"));
        officer.change(hold, "/void", "{}").then().statusCode(200);
        officer.change(path, "/close", "{}").then().statusCode(200).body("version", equalTo(1));
        officer.post("/ledger/transfers", transfer(from, to, "1.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("year-closed"));
        officer.post("/ledger/holds", hold(from, "1.00", LATER))
                .then()
                .statusCode(409)
                .body("code", equalTo("year-closed"));
        officer.change(path, "/close", "{}").then().statusCode(409).body("code", equalTo("year-closed"));
        officer.get("/accounts/" + from).then().body("available.amount", equalTo("100.00"));
        new Api(CallerTokens.financeOfficerOf("11"))
                .change(path, "/close", "{}")
                .then()
                .statusCode(403);
    }

    @Test
    void of_those_who_post_while_a_year_is_closed_each_is_before_it_or_refused() throws Exception {
        JsonPath programme = Funds.of("100.00");
        long from = programme.getLong("account");
        long to = Funds.account(programme.getString("id"), "110108");
        List<Integer> statuses = allAtOnce(IntStream.range(0, 32)
                .<Callable<Integer>>mapToObj(i -> () -> i == 16
                        ? officer.change("/programmes/" + programme.getString("id"), "/close", "{}")
                                        .statusCode()
                                + 1
                        : officer.post("/ledger/transfers", transfer(from, to, "1.00"))
                                .statusCode())
                .toList());
        assertThat(statuses).contains(201).isSubsetOf(200, 201, 409);
        long posted = statuses.stream().filter(status -> status == 200).count();
        officer.get("/accounts/" + to).then().body("available.amount", equalTo(posted + ".00"));
        assertBalanced(programme.getString("id"));
    }

    @Test
    void more_than_there_is_cannot_be_moved_and_nothing_of_the_batch_is() throws SQLException {
        JsonPath programme = Funds.of("100.00");
        long from = programme.getLong("account");
        long to = Funds.account(programme.getString("id"), "110108");
        String batch = "{\"transfers\":[%s,%s]}".formatted(line(from, to, "60.00"), line(from, to, "60.00"));
        officer.post("/ledger/transfers", batch)
                .then()
                .statusCode(409)
                .body("code", equalTo("insufficient-funds"))
                .body("line", equalTo(1));
        officer.get("/accounts/" + from).then().body("available.amount", equalTo("100.00"));
    }

    @Test
    void a_line_may_spend_what_a_line_before_it_brought() throws SQLException {
        JsonPath programme = Funds.of("100.00");
        long a = programme.getLong("account");
        long b = Funds.account(programme.getString("id"), "110108");
        long c = Funds.account(programme.getString("id"), "110115");
        officer.post("/ledger/transfers", "{\"transfers\":[%s,%s]}".formatted(line(a, b, "60.00"), line(b, c, "60.00")))
                .then()
                .statusCode(200);
        officer.get("/accounts/" + c).then().body("available.amount", equalTo("60.00"));
        officer.post("/ledger/transfers", "{\"transfers\":[%s,%s]}".formatted(line(b, c, "10.00"), line(a, b, "10.00")))
                .then()
                .statusCode(409)
                .body("line", equalTo(0));
    }

    @Test
    void money_leaves_neither_its_programme_nor_its_account_for_itself_nor_for_nowhere() {
        long one = Funds.of("100.00").getLong("account");
        long other = Funds.of("100.00").getLong("account");
        officer.post("/ledger/transfers", transfer(one, other, "1.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("earmark-mismatch"));
        officer.post("/ledger/transfers", transfer(one, one, "1.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("self-transfer"))
                .body("errors[0].pointer", equalTo("/transfers/0/to"));
        officer.post("/ledger/transfers", transfer(one, Long.MAX_VALUE, "1.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-account"));
        officer.get("/accounts/" + one).then().body("available.amount", equalTo("100.00"));
    }

    @Test
    void the_largest_amount_is_refused_rather_than_wrapped_around() {
        JsonPath programme = Funds.of("100.00");
        long from = programme.getLong("account");
        long to = Funds.account(programme.getString("id"), "110108");
        officer.post("/ledger/transfers", transfer(from, to, "92233720368547758.07"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-field"));
        String most = "{\"transfers\":[%s]}"
                .formatted(Stream.generate(() -> line(from, to, "9999999999999999.99"))
                        .limit(10)
                        .reduce((x, y) -> x + "," + y)
                        .orElseThrow());
        officer.post("/ledger/transfers", most).then().statusCode(409).body("code", equalTo("insufficient-funds"));
        assertBalanced(programme.getString("id"));
    }

    @Test
    void a_hold_is_posted_in_part_and_the_rest_is_free_again() {
        long account = Funds.of("100.00").getLong("account");
        JsonPath hold = officer.make("/ledger/holds", hold(account, "40.00", LATER));
        assertThat(hold.getString("account.available.amount")).isEqualTo("60.00");
        assertThat(hold.getString("account.held.amount")).isEqualTo("40.00");
        officer.change("/ledger/holds/" + hold.getString("id"), "/post", "{\"amount\":" + money("25.00") + "}")
                .then()
                .statusCode(200)
                .body("state", equalTo("POSTED"))
                .body("released.amount", equalTo("15.00"))
                .body("account.available.amount", equalTo("75.00"))
                .body("account.held.amount", equalTo("0.00"))
                .body("account.spent.amount", equalTo("25.00"));
        officer.change("/ledger/holds/" + hold.getString("id"), "/void", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("hold-finished"));
    }

    @Test
    void a_hold_is_given_up_and_never_posts_more_than_it_holds() {
        long account = Funds.of("100.00").getLong("account");
        String path = "/ledger/holds/"
                + officer.make("/ledger/holds", hold(account, "40.00", LATER)).getString("id");
        officer.change(path, "/post", "{\"amount\":" + money("40.01") + "}")
                .then()
                .statusCode(422)
                .body("code", equalTo("more-than-held"))
                .body("errors[0].pointer", equalTo("/amount"));
        officer.change(path, "/void", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("VOIDED"))
                .body("account.available.amount", equalTo("100.00"));
    }

    @Test
    void a_hold_whose_time_is_over_frees_its_money_and_is_not_posted() {
        long account = Funds.of("100.00").getLong("account");
        officer.post(
                        "/ledger/holds",
                        hold(account, "1.00", OffsetDateTime.now().minusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("expiry-in-the-past"));
        String soon = OffsetDateTime.now().plus(Duration.ofMillis(1_500)).toString();
        String id = officer.make("/ledger/holds", hold(account, "40.00", soon)).getString("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        officer.read("/ledger/holds/" + id).getString("state").equals("EXPIRED"));
        officer.get("/accounts/" + account).then().body("available.amount", equalTo("100.00"));
        officer.change("/ledger/holds/" + id, "/post", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("hold-expired"));
    }

    @Test
    void a_stale_or_missing_tag_ends_no_hold() {
        long account = Funds.of("100.00").getLong("account");
        String path = "/ledger/holds/"
                + officer.make("/ledger/holds", hold(account, "40.00", LATER)).getString("id");
        officer.change(path + "/void", "{}", UUID.randomUUID().toString(), "\"v7\"")
                .then()
                .statusCode(412);
        officer.post(path + "/void", "{}").then().statusCode(428);
        officer.get("/accounts/" + account).then().body("held.amount", equalTo("40.00"));
    }

    @Test
    void sixty_four_clients_at_once_never_overspend_an_account() throws Exception {
        JsonPath programme = Funds.of("100.00");
        long from = programme.getLong("account");
        long to = Funds.account(programme.getString("id"), "110108");
        List<Integer> statuses = allAtOnce(IntStream.range(0, CLIENTS)
                .<Callable<Integer>>mapToObj(i -> () -> officer.post("/ledger/transfers", transfer(from, to, "3.00"))
                        .statusCode())
                .toList());
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(33);
        officer.get("/accounts/" + from).then().body("available.amount", equalTo("1.00"));
        officer.get("/accounts/" + to).then().body("available.amount", equalTo("99.00"));
        assertBalanced(programme.getString("id"));
    }

    @Test
    void of_those_who_post_and_void_a_hold_at_once_exactly_one_succeeds() throws Exception {
        JsonPath programme = Funds.of("100.00");
        String path = "/ledger/holds/"
                + officer.make("/ledger/holds", hold(programme.getLong("account"), "40.00", LATER))
                        .getString("id");
        List<Integer> statuses = allAtOnce(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    Response response = officer.change(
                            path + (i % 2 == 0 ? "/post" : "/void"),
                            "{}",
                            UUID.randomUUID().toString(),
                            "\"v0\"");
                    return response.statusCode();
                })
                .toList());
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses).isSubsetOf(200, 409, 412);
        assertBalanced(programme.getString("id"));
    }

    @Test
    void opposite_transfers_at_once_do_not_deadlock() throws Exception {
        JsonPath programme = Funds.of("100.00");
        long a = programme.getLong("account");
        long b = Funds.account(programme.getString("id"), "110108");
        officer.post("/ledger/transfers", transfer(a, b, "50.00")).then().statusCode(200);
        List<Integer> statuses = allAtOnce(IntStream.range(0, 32)
                .<Callable<Integer>>mapToObj(i -> () -> officer.post(
                                "/ledger/transfers", i % 2 == 0 ? transfer(a, b, "1.00") : transfer(b, a, "1.00"))
                        .statusCode())
                .toList());
        assertThat(statuses).containsOnly(200);
        officer.get("/accounts/" + a).then().body("available.amount", equalTo("50.00"));
    }

    @Test
    void what_was_posted_is_never_changed_or_deleted_and_no_balance_goes_below_zero() throws SQLException {
        long account = Funds.of("100.00").getLong("account");
        for (String attempt : List.of(
                "update posting set amount = 1 where to_account = " + account,
                "delete from posting where to_account = " + account,
                "truncate posting",
                "update account set available = -1 where id = " + account,
                "update account set held = -1 where id = " + account)) {
            assertThatThrownBy(() -> run(attempt)).as(attempt).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void nobody_sees_or_moves_money_outside_the_own_subtree() throws SQLException {
        JsonPath programme = Funds.of("100.00");
        long own = Funds.account(programme.getString("id"), "110108");
        Api haidian = new Api(CallerTokens.financeOfficerOf("110108"));
        haidian.get("/accounts/" + own).then().statusCode(200);
        haidian.get("/accounts/" + programme.getLong("account")).then().statusCode(403);
        haidian.get("/accounts/" + programme.getLong("account") + "/entries")
                .then()
                .statusCode(403);
        haidian.get("/ledger/trial-balance").then().statusCode(403);
        haidian.post("/ledger/transfers", transfer(programme.getLong("account"), own, "1.00"))
                .then()
                .statusCode(403);
        haidian.post("/ledger/holds", hold(programme.getLong("account"), "1.00", LATER))
                .then()
                .statusCode(403);
        assertThat(haidian.read("/accounts?programme=" + programme.getString("id"))
                        .getList("items.organisation"))
                .containsExactly("110108");
        new Api(CallerTokens.workerOf("CN"))
                .get("/accounts/" + own)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    private void assertBalanced(String programme) {
        officer.get("/ledger/trial-balance?programme=" + programme)
                .then()
                .statusCode(200)
                .body("sum.amount", equalTo("0.00"))
                .body("balanced", equalTo(true));
    }

    private static List<Integer> allAtOnce(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Integer>> answers = clients.invokeAll(calls);
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static void run(String sql) throws SQLException {
        ServiceDatabase database = TestServers.database("funding");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String transfer(long from, long to, String amount) {
        return "{\"transfers\":[%s]}".formatted(line(from, to, amount));
    }

    private static String line(long from, long to, String amount) {
        return "{\"from\":%d,\"to\":%d,\"amount\":%s,\"reference\":\"test\"}".formatted(from, to, money(amount));
    }

    private static String hold(long account, String amount, String expiresAt) {
        return "{\"account\":%d,\"amount\":%s,\"reference\":\"test\",\"expiresAt\":\"%s\"}"
                .formatted(account, money(amount), expiresAt);
    }
}
