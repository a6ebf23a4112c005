package org.workercare.funding.aid.disbursement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.workercare.funding.aid.Aid.receipt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Projects;
import org.workercare.funding.aid.Aid;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;

@QuarkusTest
@RealServers(database = "funding")
class DisbursementTest {

    @Test
    void a_batch_is_signed_paid_refused_and_reconciled_to_the_fen() {
        String programme = Projects.funded("1000.00", "340102", "1.1.1");
        List<String> cases = approved("340102", "10.01", "20.02", "30.03");
        String batch = Aid.sent(programme);
        Aid.OFFICER
                .get(batch)
                .then()
                .body("state", equalTo("SENT"))
                .body("total.amount", equalTo("60.06"))
                .body("breakdown.cells.findAll { !it.suppressed }", hasSize(0));
        Aid.receipts(
                        batch,
                        receipt("B1", 1, "PAID", "10.01"),
                        receipt("B2", 2, "REJECTED", "20.02"),
                        receipt("B3", 3, "PAID", "30.04"))
                .then()
                .statusCode(200)
                .body("verdicts.PAID", equalTo(1))
                .body("verdicts.REJECTED", equalTo(1))
                .body("verdicts.AMOUNT_DIFFERS", equalTo(1))
                .body("state", equalTo("SENT"));
        assertThat(cases.stream().map(Aid::state)).containsExactly("PAID", "FAILED", "IN_DISBURSEMENT");
        assertThat(buckets(programme, "340102")).containsExactly("959.96", "30.03", "10.01");
        Aid.receipts(batch, receipt("B1", 1, "PAID", "10.01"), receipt("B4", 3, "PAID", "30.03"))
                .then()
                .statusCode(200)
                .body("verdicts.REPEATED", equalTo(1))
                .body("state", equalTo("SENT"));
        String unmatched = Aid.OFFICER.read(batch + "/receipts?unmatched=true").getString("items[0].id");
        Aid.OFFICER
                .change("/bank-receipts/" + unmatched, "/resolution", "{\"note\":\"银行更正\"}")
                .then()
                .statusCode(200)
                .body("resolvedBy", equalTo("finance-officer@CN"));
        JsonPath found = Aid.OFFICER.read(batch + "/reconciliation");
        assertThat(found.getBoolean("balanced")).isTrue();
        assertThat(found.getBoolean("done")).isTrue();
        assertThat(found.getString("state")).isEqualTo("RECONCILED");
        assertThat(found.getString("states.find { it.kind == 'PAID' }.amount.amount"))
                .isEqualTo("40.04");
        assertThat(buckets(programme, "340102")).containsExactly("959.96", "0.00", "40.04");
        try (EventLog events = EventLog.follow("funding.disbursements")) {
            events.awaitOne("org.workercare.funding.disbursement.sent.v1", Aid.id(batch));
            events.awaitOne("org.workercare.funding.disbursement.reconciled.v1", Aid.id(batch));
        }
    }

    @Test
    void a_refused_payment_is_reopened_with_another_account_and_paid_by_a_later_batch() {
        String programme = Projects.funded("1000.00", "340103", "1.1.1");
        String path = approved("340103", "10.00").getFirst();
        Aid.receipts(Aid.sent(programme), receipt("B1", 1, "REJECTED", "10.00"));
        Aid.OFFICER.get(path).then().body("state", equalTo("FAILED")).body("hold", nullValue());
        Aid.payee(path);
        Aid.OFFICER.change(path, "/reopen", "{}").then().statusCode(200).body("state", equalTo("APPROVED"));
        Aid.receipts(Aid.sent(programme), receipt("B1", 1, "PAID", "10.00"))
                .then()
                .body("state", equalTo("RECONCILED"));
        assertThat(Aid.state(path)).isEqualTo("PAID");
        assertThat(buckets(programme, "340103")).containsExactly("990.00", "0.00", "10.00");
    }

    @Test
    void a_payment_the_bank_returns_weeks_later_is_posted_back_once_and_double_ones_wait_for_a_person() {
        String programme = Projects.funded("1000.00", "340104", "1.1.1");
        String path = approved("340104", "10.00").getFirst();
        String batch = Aid.sent(programme);
        Aid.receipts(batch, receipt("B1", 1, "PAID", "10.00")).then().body("state", equalTo("RECONCILED"));
        Aid.receipts(
                        batch,
                        receipt("B2", 1, "PAID", "10.00"),
                        receipt("B3", 1, "RETURNED", "10.00"),
                        receipt("B4", 1, "RETURNED", "10.00"),
                        receipt("B5", 1, "PAID", "10.00"),
                        receipt("B6", 7, "PAID", "10.00"))
                .then()
                .body("verdicts.PAID_TWICE", equalTo(1))
                .body("verdicts.RETURNED", equalTo(1))
                .body("verdicts.CONTRADICTS", equalTo(1))
                .body("verdicts.LATE_PAYMENT", equalTo(1))
                .body("verdicts.UNKNOWN_LINE", equalTo(1))
                .body("state", equalTo("SENT"));
        assertThat(Aid.state(path)).isEqualTo("FAILED");
        assertThat(buckets(programme, "340104")).containsExactly("1000.00", "0.00", "0.00");
        JsonPath found = Aid.OFFICER.read(batch + "/reconciliation");
        assertThat(found.getInt("unmatched.count")).isEqualTo(4);
        assertThat(found.getBoolean("balanced")).isTrue();
    }

    @Test
    void receipts_that_are_imported_by_eight_at_once_pay_once() throws Exception {
        String programme = Projects.funded("1000.00", "340123", "1.1.1");
        approved("340123", "10.00", "20.00");
        String batch = Aid.sent(programme);
        String body = "{\"receipts\":[%s,%s]}"
                .formatted(receipt("B1", 1, "PAID", "10.00"), receipt("B2", 2, "PAID", "20.00"));
        List<Integer> answers = eightAtOnce(() -> Aid.OFFICER
                .change(batch + "/receipts", body, UUID.randomUUID().toString(), "*")
                .statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(buckets(programme, "340123")).containsExactly("970.00", "0.00", "30.00");
        assertThat(Aid.OFFICER.read(batch + "/receipts").getList("items")).hasSize(2);
    }

    @Test
    void a_line_whose_hold_was_ended_by_hand_is_settled_by_a_person_and_nothing_is_stuck() {
        String programme = Projects.funded("1000.00", "340122", "1.1.1");
        String path = approved("340122", "10.00").getFirst();
        String batch = Aid.sent(programme);
        String hold = "/ledger/holds/" + Aid.OFFICER.read(path).getString("hold");
        Aid.OFFICER.change(hold, "/post", "{}").then().statusCode(200);
        Aid.receipts(batch, receipt("B1", 1, "PAID", "10.00")).then().body("verdicts.HOLD_ENDED", equalTo(1));
        String unmatched = Aid.OFFICER.read(batch + "/receipts?unmatched=true").getString("items[0].id");
        Aid.OFFICER
                .change("/bank-receipts/" + unmatched, "/resolution", "{\"note\":\"已手工入账\"}")
                .then()
                .statusCode(200);
        assertThat(Aid.OFFICER.read(batch + "/reconciliation").getBoolean("done"))
                .isTrue();
        assertThat(Aid.state(path)).isEqualTo("PAID");
        assertThat(buckets(programme, "340122")).containsExactly("990.00", "0.00", "10.00");
    }

    @Test
    void an_outsider_checks_the_files_signature_and_only_finance_officers_read_it() throws Exception {
        String programme = Projects.funded("1000.00", "340111", "1.1.1");
        String path = approved("340111", "10.00").getFirst();
        String batch = Aid.batch(programme);
        Aid.OFFICER.get(batch + "/file").then().statusCode(409);
        Aid.OFFICER.change(batch, "/send", "{}").then().statusCode(409).body("code", equalTo("own-batch"));
        Aid.OTHER_OFFICER.change(batch, "/send", "{}").then().statusCode(200);
        byte[] file = Aid.OFFICER
                .get(batch + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        JsonPath signed = Aid.OFFICER.read(batch);
        JsonPath key = given().get("/disbursement-key")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(key.getString("keyId")).isEqualTo(signed.getString("signed.keyId"));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.getString("publicKey")))));
        verifier.update(file);
        assertThat(verifier.verify(Base64.getDecoder().decode(signed.getString("signed.signature"))))
                .isTrue();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains(",6222020200112233445,张三,工商银行,10.00\n")
                .endsWith("TOTAL,1,10.00\n");
        new Api(CallerTokens.auditorOf("CN")).get(batch + "/file").then().statusCode(403);
        new Api(CallerTokens.financeOfficerOf("35")).get(batch + "/file").then().statusCode(403);
        assertThat(Aid.fromTheDatabase("select b::text || c::text from disbursement_batch b, aid_case c where b.id = '"
                        + Aid.id(batch) + "' and c.id = '" + Aid.id(path) + "'"))
                .doesNotContain("6222020200112233445")
                .doesNotContain("张三");
        Aid.OFFICER.get(path).then().body("payee.account", equalTo("****3445"));
    }

    @Test
    void a_case_is_in_one_batch_however_many_are_made_at_once_and_a_cancelled_one_gives_it_free() throws Exception {
        String programme = Projects.funded("1000.00", "340121", "1.1.1");
        String path = approved("340121", "10.00").getFirst();
        String made = "{\"organisation\":\"CN\",\"programme\":\"%s\",\"earmark\":\"GENERAL\"}".formatted(programme);
        List<Integer> answers = eightAtOnce(
                () -> Aid.OFFICER.post("/disbursement-batches", made).statusCode());
        assertThat(answers).containsOnlyOnce(201).contains(409);
        assertThat(Aid.state(path)).isEqualTo("IN_DISBURSEMENT");
        String batch = "/disbursement-batches/"
                + Aid.OFFICER
                        .read("/disbursement-batches?programme=" + programme)
                        .getString("items[0].id");
        Aid.receipts(batch, receipt("B1", 1, "PAID", "10.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-batch-state"));
        Aid.OFFICER.change(batch, "/cancel", "{}").then().statusCode(200).body("state", equalTo("CANCELLED"));
        assertThat(Aid.state(path)).isEqualTo("APPROVED");
        Aid.sent(programme);
    }

    private static List<Integer> eightAtOnce(Callable<Integer> act) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService officers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = IntStream.range(0, 8)
                    .mapToObj(i -> officers.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            start.countDown();
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static List<String> approved(String organisation, String... amounts) {
        List<String> paths = new ArrayList<>();
        for (String amount : amounts) {
            paths.add(Aid.approved(organisation, Aid.citizenId(), amount));
        }
        return paths;
    }

    private static List<String> buckets(String programme, String organisation) {
        JsonPath account = Projects.account(programme, organisation);
        return List.of(
                account.getString("available.amount"),
                account.getString("held.amount"),
                account.getString("spent.amount"));
    }
}
