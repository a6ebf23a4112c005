package org.workercare.funding.ledger.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workercare.funding.Api;
import org.workercare.funding.Funds;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.servers.ServiceDatabase;

@QuarkusTest
@RealServers(database = "funding")
class ChainTest {

    private final Api officer = Api.financeOfficer();
    private UUID posting;

    @BeforeEach
    void three_postings_that_are_sealed() {
        JsonPath programme = Funds.of("100.00");
        long from = programme.getLong("account");
        long to = Funds.account(programme.getString("id"), "110108");
        for (String amount : List.of("1.00", "2.00", "3.00")) {
            posting = UUID.fromString(officer.post("/ledger/transfers", """
                            {"transfers":[{"from":%d,"to":%d,"amount":%s,"reference":"a|b\\\\c 慰问"}]}""".formatted(from, to, money(amount)))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("transfers[0]"));
        }
        receipt();
    }

    @Test
    void an_outsider_checks_a_receipt_with_the_public_key_alone(@TempDir Path folder) throws Exception {
        Response receipt = receipt();
        String key = officer.read("/ledger/chain")
                .getMap("publicKeys")
                .values()
                .iterator()
                .next()
                .toString();
        assertThat(checkedBy(folder, receipt.asString(), key)).isZero();
        assertThat(checkedBy(folder, receipt.asString().replace("|300|", "|301|"), key))
                .isEqualTo(1);
        assertThat(checkedBy(folder, receipt.asString().replaceFirst("(\"block\":\"v1.\\d+)", "$10"), key))
                .isEqualTo(1);
    }

    @Test
    void a_receipt_is_for_who_may_see_the_posting_and_for_postings_that_exist() {
        new Api(CallerTokens.financeOfficerOf("110108"))
                .get("/ledger/chain/receipts/" + posting)
                .then()
                .statusCode(200);
        new Api(CallerTokens.financeOfficerOf("110115"))
                .get("/ledger/chain/receipts/" + posting)
                .then()
                .statusCode(403);
        officer.get("/ledger/chain/receipts/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void what_was_not_touched_is_found_in_order() {
        JsonPath verified = verification();
        assertThat(verified.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(verified.getList("errors")).isEmpty();
        assertThat(verified.getInt("result.blocks")).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "postings-altered; update posting set reference = 'another' where id = '%1$s'",
                "postings-altered; update posting set amount = amount + 1 where id = '%1$s'",
                "postings-missing; delete from posting where id = '%1$s'",
                "postings-added; insert into posting overriding system value select (p).* from (select jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'sequence', -p.sequence, 'from_number', -1, 'to_number', -1)) p from posting p where id = '%1$s') x",
                "postings-altered; update posting p set transaction = o.transaction from posting o where p.id = '%1$s' and o.transaction = (select max(transaction) from posting where transaction < p.transaction) or o.id = '%1$s' and p.transaction = (select max(transaction) from posting where transaction < o.transaction)",
                "block-forged; update ledger_block set text = replace(text, 'v1', 'v2') where number = (select max(number) from ledger_block)",
                "block-forged; update ledger_block set signature = 'x' where number = (select max(number) from ledger_block)",
                "block-forged; delete from ledger_block where number = 1",
                "accounts-disagree; update account set available = available + 1 where id = (select to_account from posting where id = '%1$s')"
            })
    void whoever_writes_to_the_database_is_found_out(String fault, String forgery) throws SQLException {
        asOwnerOfTheServer(
                forgery.formatted(posting),
                () -> assertThat(verification().getList("errors.code")).contains(fault));
        assertThat(verification().getList("errors")).isEmpty();
    }

    @Test
    void verification_is_for_those_who_see_all_accounts() {
        new Api(CallerTokens.auditorOf("110108"))
                .post("/ledger/chain/verifications", "{}")
                .then()
                .statusCode(403);
        Api.caseworker()
                .post("/ledger/chain/verifications", "{}")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    private JsonPath verification() {
        return officer.finish(officer.post("/ledger/chain/verifications", "{}"));
    }

    /** Sealed a moment after it was posted. */
    private Response receipt() {
        String path = "/ledger/chain/receipts/" + posting;
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> officer.get(path).statusCode() == 200);
        return officer.get(path);
    }

    /** The exit code of the program that is given to outsiders. */
    private static int checkedBy(Path folder, String receipt, String key) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("receipt.json"), receipt);
        Path program = Path.of("..", "docs", "receipts", "CheckReceipt.java");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        program.toString(),
                        file.toString(),
                        key)
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Forges with the triggers off, and puts all back as it was. */
    private static void asOwnerOfTheServer(String forgery, Runnable check) throws SQLException {
        ServiceDatabase database = TestServers.database("funding");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement sql = connection.createStatement()) {
            sql.execute("create table kept_posting as table posting");
            sql.execute("create table kept_block as table ledger_block");
            sql.execute("create table kept_account as table account");
            sql.execute("alter table posting disable trigger user");
            sql.execute("alter table ledger_block disable trigger user");
            try {
                assertThat(sql.executeUpdate(forgery)).isPositive();
                check.run();
            } finally {
                sql.execute("truncate posting");
                sql.execute("insert into posting overriding system value table kept_posting");
                sql.execute("truncate ledger_block");
                sql.execute("insert into ledger_block table kept_block");
                sql.execute("update account a set available = k.available from kept_account k where k.id = a.id");
                sql.execute("alter table posting enable trigger user");
                sql.execute("alter table ledger_block enable trigger user");
                sql.execute("drop table kept_posting, kept_block, kept_account");
            }
        }
    }
}
