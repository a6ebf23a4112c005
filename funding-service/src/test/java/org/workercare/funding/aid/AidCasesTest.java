package org.workercare.funding.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.OtherServices;
import org.workercare.funding.Projects;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.platform.testkit.servers.ServiceDatabase;

@QuarkusTest
@RealServers(database = "funding")
class AidCasesTest {

    /** The worked example of GB 11643-1999, annex A: nobody's. */
    private static final String CITIZEN_ID = "11010519491231002X";

    private final Api caseworker = Api.caseworker();
    private final Api officer = Api.financeOfficer();

    @Test
    void a_case_is_granted_by_another_person_and_its_money_held() {
        String programme = Projects.funded("1000.00", "130102", "1.1.1");
        String path = "/aid-cases/" + draft("130102");
        caseworker.change(path, "/submit", "{}").then().statusCode(200).body("state", equalTo("SUBMITTED"));
        new Api(CallerTokens.token("caseworker@CN", "CN", "finance-officer"))
                .change(path, "/decision", decision("200.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("own-case"));
        officer.change(path, "/decision", decision("2000000.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("insufficient-funds"));
        officer.change(path, "/decision", decision("200.00"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        assertThat(Projects.account(programme, "130102").getString("held.amount"))
                .isEqualTo("200.00");
        try (EventLog events = EventLog.follow("funding.cases")) {
            String id = path.substring("/aid-cases/".length());
            assertThat(events.awaitOne("org.workercare.funding.case.decided.v1", id)
                            .data()
                            .toString())
                    .doesNotContain("张")
                    .doesNotContain(CITIZEN_ID);
        }
    }

    @Test
    void a_case_is_turned_down_without_any_money() {
        String path = "/aid-cases/" + draft("130104");
        caseworker.change(path, "/submit", "{}").then().statusCode(200);
        officer.change(path, "/decision", "{\"decision\":\"APPROVED\",\"reason\":\"x\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("amount-missing"));
        officer.change(path, "/decision", "{\"decision\":\"REJECTED\",\"reason\":\"不符合条件\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("hold", nullValue());
        officer.change(path, "/decision", "{\"decision\":\"REJECTED\",\"reason\":\"x\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-case-state"));
    }

    @Test
    void names_and_citizen_ids_are_sealed_in_the_database_and_masked_in_replies() throws SQLException {
        String id = draft("130105");
        caseworker
                .get("/aid-cases/" + id)
                .then()
                .body("applicant.name", equalTo("张*"))
                .body("applicant.citizenId", equalTo("110105**********2X"));
        assertThat(stored(id)).doesNotContain("张三").doesNotContain(CITIZEN_ID).doesNotContain("19491231");
    }

    @Test
    void a_false_citizen_id_is_refused_without_being_repeated() {
        caseworker
                .post("/aid-cases", aidCase("130105").replace(CITIZEN_ID, "110105194912310021"))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-citizen-id"))
                .body("errors[0].pointer", equalTo("/applicant/citizenId"))
                .body(not(containsString("110105194912310021")));
    }

    @Test
    void a_referral_becomes_a_case_without_applicant_once_and_is_completed_by_hand() {
        String referral = UUID.randomUUID().toString();
        String data =
                "{\"referralId\":\"%s\",\"organisation\":\"130108\",\"personToken\":\"opaque\",\"kind\":\"SERIOUS_FINDING\"}"
                        .formatted(referral);
        OtherServices.tell("health.referrals", "health.referral.made", referral, data);
        OtherServices.tell("health.referrals", "health.referral.made", referral, data);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> caseworker
                                .read("/aid-cases?referral=" + referral)
                                .getList("items")
                                .size()
                        == 1);
        String path = "/aid-cases/"
                + caseworker.read("/aid-cases?referral=" + referral).getString("items[0].id");
        caseworker.change(path, "/submit", "{}").then().statusCode(409).body("code", equalTo("applicant-missing"));
        caseworker
                .request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"v0\"")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"李四\",\"citizenId\":\"%s\"}".formatted(CITIZEN_ID))
                .put(path + "/applicant")
                .then()
                .statusCode(200)
                .body("applicant.name", equalTo("李*"));
        caseworker.change(path, "/submit", "{}").then().statusCode(200);
    }

    @Test
    void nobody_sees_cases_outside_the_own_subtree_and_workers_see_none() {
        String id = draft("130105");
        new Api(CallerTokens.caseworkerOf("14")).get("/aid-cases/" + id).then().statusCode(403);
        new Api(CallerTokens.workerOf("13"))
                .get("/aid-cases/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
        assertThat(new Api(CallerTokens.caseworkerOf("14")).read("/aid-cases").getList("items"))
                .isEmpty();
    }

    private String draft(String organisation) {
        return caseworker.make("/aid-cases", aidCase(organisation)).getString("id");
    }

    private static String aidCase(String organisation) {
        return "{\"organisation\":\"%s\",\"difficulty\":\"SERIOUS_ILLNESS\",\"applicant\":{\"name\":\"张三\",\"citizenId\":\"%s\"}}"
                .formatted(organisation, CITIZEN_ID);
    }

    private static String decision(String amount) {
        return "{\"decision\":\"APPROVED\",\"amount\":%s,\"subCategory\":\"1.1.1\",\"reason\":\"符合条件\"}"
                .formatted(money(amount));
    }

    /** All that stands about the case in any table of this service. */
    private static String stored(String id) throws SQLException {
        ServiceDatabase database = TestServers.database("funding");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select c::text || coalesce((select string_agg(i::text, '') from idempotency i where i.body like '%%%1$s%%'), '')"
                                        .formatted(id)
                                + " from aid_case c where id = '" + id + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
