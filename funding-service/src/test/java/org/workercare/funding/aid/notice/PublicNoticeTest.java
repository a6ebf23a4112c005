package org.workercare.funding.aid.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Projects;
import org.workercare.funding.aid.Aid;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;

@QuarkusTest
@RealServers(database = "funding")
class PublicNoticeTest {

    private static final String OBJECTION = "{\"content\":\"他家有两套房\"}";
    private static final String APPROVED = "{\"decision\":\"APPROVED\",\"reason\":\"公示无异议\"}";

    private final Api worker = new Api(CallerTokens.workerOf("44"));

    @Test
    void a_notice_shows_the_public_a_masked_case_and_holds_its_money_until_it_is_granted() {
        String programme = Projects.funded("1000.00", "130102", "1.1.1");
        String citizenId = Aid.citizenId();
        String path = noticed("130102", citizenId);
        assertThat(Projects.account(programme, "130102").getString("held.amount"))
                .isEqualTo("200.00");
        String notice = "/public-notices/" + Aid.OFFICER.read(path).getString("notice");
        String shown = given().get(notice)
                .then()
                .statusCode(200)
                .body("name", equalTo("张**"))
                .body("county", equalTo("130102"))
                .body("amount.amount", equalTo("200.00"))
                .extract()
                .asString();
        assertThat(shown).doesNotContain(Aid.id(path)).doesNotContain(citizenId.substring(0, 6));
        Aid.OFFICER.change(path, "/decision", APPROVED).then().statusCode(409).body("code", equalTo("notice-running"));
        deadlinePasses(path);
        worker.post(notice + "/objections", OBJECTION)
                .then()
                .statusCode(409)
                .body("code", equalTo("objection-too-late"));
        Aid.OFFICER
                .change(path, "/decision", Aid.approval("201.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("amount-settled"));
        Aid.OFFICER.change(path, "/decision", APPROVED).then().statusCode(200).body("state", equalTo("APPROVED"));
        given().get(notice).then().statusCode(404);
        assertThat(Projects.account(programme, "130102").getString("held.amount"))
                .isEqualTo("200.00");
        assertThat(Aid.OFFICER.read(path + "/trace").getList("items.act"))
                .containsExactly("DRAFT", "SUBMIT", "VERIFY", "START_NOTICE", "APPROVED");
    }

    @Test
    void anyone_objects_which_freezes_the_case_until_every_objection_is_answered() {
        Projects.funded("1000.00", "130104", "1.1.1");
        String path = noticed("130104", Aid.citizenId());
        String notice = "/public-notices/" + Aid.OFFICER.read(path).getString("notice");
        String first = worker.make(notice + "/objections", OBJECTION).getString("id");
        String second = worker.make(notice + "/objections", OBJECTION).getString("id");
        deadlinePasses(path);
        Aid.OFFICER
                .change(path, "/decision", APPROVED)
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-case-state"));
        Aid.REVIEWER.get("/objections/" + first).then().body("content", equalTo("他家有两套房"));
        worker.get("/objections/" + first).then().statusCode(403);
        assertThat(Aid.fromTheDatabase("select content from aid_objection where id = '" + first + "'"))
                .doesNotContain("房");
        answer(first, false);
        assertThat(Aid.state(path)).isEqualTo("OBJECTED");
        answer(second, false);
        assertThat(Aid.state(path)).isEqualTo("PUBLIC_NOTICE");
        Aid.OFFICER.change(path, "/decision", APPROVED).then().statusCode(200);
        Aid.REVIEWER
                .change("/objections/" + first, "/answer", "{\"upheld\":true,\"answer\":\"x\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("objection-answered"));
    }

    @Test
    void an_upheld_objection_refuses_the_case_and_its_money_is_free_again() {
        String programme = Projects.funded("1000.00", "130105", "1.1.1");
        String path = noticed("130105", Aid.citizenId());
        String notice = "/public-notices/" + Aid.OFFICER.read(path).getString("notice");
        String objection = worker.make(notice + "/objections", OBJECTION).getString("id");
        answer(objection, true);
        Aid.OFFICER.get(path).then().body("state", equalTo("REJECTED")).body("hold", nullValue());
        assertThat(Projects.account(programme, "130105").getString("available.amount"))
                .isEqualTo("1000.00");
        try (EventLog events = EventLog.follow("funding.cases")) {
            assertThat(events.awaitOne("org.workercare.funding.case.objected.v1", Aid.id(path))
                            .data()
                            .toString())
                    .doesNotContain("张");
        }
    }

    @Test
    void a_case_refused_while_it_is_shown_gives_its_money_back() {
        String programme = Projects.funded("1000.00", "130108", "1.1.1");
        String path = noticed("130108", Aid.citizenId());
        Aid.OFFICER
                .change(path, "/decision", "{\"decision\":\"REJECTED\",\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        assertThat(Projects.account(programme, "130108").getString("available.amount"))
                .isEqualTo("1000.00");
    }

    @Test
    void what_has_to_be_shown_is_not_granted_before_and_only_what_is_verified_is_shown() {
        String path = Aid.submitted("130102", "LOW_INCOME", Aid.citizenId());
        Aid.OFFICER
                .change(path, "/decision", Aid.approval("1.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("notice-required"));
        Aid.VERIFIER
                .change(path, "/verify", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("household-not-verified"));
        Aid.OFFICER
                .change(path, "/notice", "{\"amount\":%s,\"subCategory\":\"1.1.1\"}".formatted(money("1.00")))
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-case-state"));
        given().get("/public-notices?place=130102").then().statusCode(200).body("items.name", not(equalTo("张三")));
    }

    private static String noticed(String organisation, String citizenId) {
        Aid.verifyHousehold(Aid.household(organisation, "LOW_INCOME", citizenId), "LOW_INCOME");
        String path = Aid.submitted(organisation, "LOW_INCOME", citizenId);
        Aid.VERIFIER.change(path, "/verify", "{}").then().statusCode(200).body("state", equalTo("VERIFIED"));
        Aid.OFFICER
                .change(path, "/notice", "{\"amount\":%s,\"subCategory\":\"1.1.1\"}".formatted(money("200.00")))
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLIC_NOTICE"));
        return path;
    }

    private static void deadlinePasses(String path) {
        Aid.inTheDatabase("update aid_case set notice_begins = notice_begins - interval '5 days',"
                + " notice_deadline = clock_timestamp() where id = '" + Aid.id(path) + "'");
    }

    private static void answer(String objection, boolean upheld) {
        Aid.REVIEWER
                .change("/objections/" + objection, "/answer", "{\"upheld\":%s,\"answer\":\"经复核\"}".formatted(upheld))
                .then()
                .statusCode(200);
    }
}
