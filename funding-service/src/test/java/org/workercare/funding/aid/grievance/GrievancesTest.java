package org.workercare.funding.aid.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.workercare.funding.aid.Aid.receipt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Projects;
import org.workercare.funding.aid.Aid;
import org.workercare.funding.aid.AidState;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;

@QuarkusTest
@RealServers(database = "funding")
class GrievancesTest {

    private static final String DISMISSED = "{\"upheld\":false,\"answer\":\"情况属实\"}";
    private static final String REVERSED = "{\"upheld\":true,\"remedy\":\"REVERSE\",\"answer\":\"予以冲正\"}";

    private final Api worker = new Api(CallerTokens.token("complaining-worker", "44", "worker"));

    @Test
    void the_exact_posting_is_frozen_then_reversed_once() {
        String programme = Projects.funded("1000.00", "350102", "1.1.1");
        String path = Aid.approved("350102", Aid.citizenId(), "10.00");
        String batch = Aid.sent(programme);
        Aid.receipts(batch, receipt("B1", 1, "PAID", "10.00"));
        String posting = Aid.OFFICER.read(batch + "/lines").getString("items[0].posting");
        String grievance = file("\"posting\":\"" + posting + "\"");
        String second = file("\"posting\":\"" + posting + "\"");
        Aid.REVIEWER
                .change(grievance, "/freeze", "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("FROZEN"))
                .body("freezing", equalTo("HOLD_MONEY"));
        assertThat(buckets(programme, "350102")).containsExactly("980.00", "10.00", "10.00");
        Aid.REVIEWER.change(second, "/freeze", "{}").then().statusCode(409).body("code", equalTo("already-frozen"));
        Aid.REVIEWER
                .change(grievance, "/answer", REVERSED)
                .then()
                .statusCode(200)
                .body("state", equalTo("UPHELD"));
        assertThat(Aid.state(path)).isEqualTo("REVERSED");
        assertThat(buckets(programme, "350102")).containsExactly("1000.00", "0.00", "0.00");
        Aid.REVIEWER
                .change(second, "/answer", REVERSED)
                .then()
                .statusCode(409)
                .body("code", equalTo("remedy-impossible"));
        Aid.REVIEWER.change(second, "/answer", DISMISSED).then().statusCode(200);
        assertThat(buckets(programme, "350102")).containsExactly("1000.00", "0.00", "0.00");
        try (EventLog events = EventLog.follow("funding.grievances")) {
            assertThat(events.awaitOne("org.workercare.funding.grievance.answered.v1", Aid.id(grievance))
                            .data()
                            .toString())
                    .doesNotContain("冲正");
        }
    }

    @Test
    void a_payment_not_yet_sent_is_taken_out_of_its_batch_and_goes_on_once_the_grievance_is_dismissed() {
        String programme = Projects.funded("1000.00", "350103", "1.1.1");
        String path = Aid.approved("350103", Aid.citizenId(), "10.00");
        Aid.approved("350103", Aid.citizenId(), "20.00");
        String batch = Aid.batch(programme);
        String grievance = file("\"aidCase\":\"" + Aid.id(path) + "\"");
        Aid.REVIEWER.change(grievance, "/freeze", "{}").then().statusCode(200).body("freezing", equalTo("BLOCK_LINE"));
        Aid.OFFICER
                .post(
                        "/disbursement-batches",
                        "{\"organisation\":\"CN\",\"programme\":\"%s\",\"earmark\":\"GENERAL\"}".formatted(programme))
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-pay"));
        Aid.OTHER_OFFICER.change(batch, "/send", "{}").then().statusCode(200);
        Aid.receipts(batch, receipt("B1", 1, "PAID", "10.00"), receipt("B2", 2, "PAID", "20.00"))
                .then()
                .body("verdicts.NOT_SENT", equalTo(1))
                .body("verdicts.PAID", equalTo(1));
        Aid.REVIEWER.change(grievance, "/answer", DISMISSED).then().statusCode(200);
        Aid.receipts(Aid.sent(programme), receipt("B1", 1, "PAID", "10.00"))
                .then()
                .body("state", equalTo("RECONCILED"));
        assertThat(Aid.state(path)).isEqualTo("PAID");
    }

    @Test
    void a_payment_that_is_with_the_bank_cannot_be_stopped_and_its_grievance_waits() {
        String programme = Projects.funded("1000.00", "350104", "1.1.1");
        String path = Aid.approved("350104", Aid.citizenId(), "10.00");
        Aid.sent(programme);
        String grievance = file("\"aidCase\":\"" + Aid.id(path) + "\"");
        Aid.REVIEWER
                .change(grievance, "/freeze", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("payment-under-way"));
        assertThat(Aid.state(path)).isEqualTo("IN_DISBURSEMENT");
    }

    @Test
    void who_files_sees_the_own_grievance_others_only_within_their_union_and_a_late_answer_shows() {
        Projects.funded("1000.00", "350105", "1.1.1");
        String path = Aid.approved("350105", Aid.citizenId(), "10.00");
        String grievance = file("\"aidCase\":\"" + Aid.id(path) + "\"");
        worker.get(grievance)
                .then()
                .statusCode(200)
                .body("content", equalTo("金额不符"))
                .body("overdue", equalTo(false));
        new Api(CallerTokens.workerOf("35")).get(grievance).then().statusCode(403);
        new Api(CallerTokens.reviewerOf("36")).get(grievance).then().statusCode(403);
        worker.get("/grievances?aidCase=" + Aid.id(path)).then().body("items", hasSize(1));
        new Api(CallerTokens.workerOf("35"))
                .get("/grievances?aidCase=" + Aid.id(path))
                .then()
                .body("items", hasSize(0));
        assertThat(Aid.fromTheDatabase("select g::text from grievance g where id = '" + Aid.id(grievance) + "'"))
                .doesNotContain("金额");
        Aid.inTheDatabase("update grievance set answer_due = clock_timestamp() where id = '" + Aid.id(grievance) + "'");
        worker.get(grievance).then().body("overdue", equalTo(true));
        Api partaker = new Api(CallerTokens.token("finance-officer@CN", "CN", "reviewer"));
        partaker.change(grievance, "/answer", DISMISSED).then().statusCode(409).body("code", equalTo("own-grievance"));
        worker.post("/grievances", "{\"content\":\"x\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("subject-unclear"));
    }

    @Test
    void there_is_one_way_to_freeze_each_state_and_a_remedy_for_each_that_has_money() {
        for (AidState state : AidState.values()) {
            boolean ended = List.of(AidState.DRAFT, AidState.REJECTED, AidState.REVERSED)
                    .contains(state);
            assertThat(Freezing.of(state).isEmpty()).as(state.name()).isEqualTo(ended);
            long remedies = Arrays.stream(Remedy.values())
                    .filter(remedy -> remedy.refusedIn(state).isEmpty())
                    .count();
            assertThat(remedies).as(state.name()).isEqualTo(ended ? 1 : 2);
        }
    }

    private String file(String subject) {
        return "/grievances/"
                + worker.make("/grievances", "{%s,\"content\":\"金额不符\"}".formatted(subject))
                        .getString("id");
    }

    private static List<String> buckets(String programme, String organisation) {
        JsonPath account = Projects.account(programme, organisation);
        return List.of(
                account.getString("available.amount"),
                account.getString("held.amount"),
                account.getString("spent.amount"));
    }
}
