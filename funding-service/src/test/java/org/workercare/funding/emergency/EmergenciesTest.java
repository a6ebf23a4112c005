package org.workercare.funding.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.workercare.funding.Api.money;
import static org.workercare.funding.Projects.region;
import static org.workercare.funding.Projects.row;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Funds;
import org.workercare.funding.Projects;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.platform.testkit.servers.ServiceDatabase;

@QuarkusTest
@RealServers(database = "funding")
class EmergenciesTest {

    private static final String GIVEN = "/emergency-allocations";
    private static final String REASON = "{\"reason\":\"灾情属实\"}";

    private final Api officer = Api.financeOfficer();
    private final Api reviewer = Api.reviewer();

    @Test
    void a_flooded_county_has_the_money_in_one_step_and_somebody_else_confirms_it_afterwards() {
        String programme = flooded("20000.00");
        setAside(programme);
        JsonPath given = officer.make(GIVEN, toCounty(programme, "110109", "300.00"));
        assertThat(given.getString("state")).isEqualTo("POSTED_UNREVIEWED");
        assertThat(given.getString("fromReserve.amount")).isEqualTo("180.00");
        officer.get("/accounts/" + given.getLong("account"))
                .then()
                .body("available.amount", equalTo("300.00"))
                .body("earmark", equalTo("FLOOD"))
                .body("organisation", equalTo("110109"));
        String path = GIVEN + "/" + given.getString("id");
        officer.change(path, "/confirm", REASON).then().statusCode(409).body("code", equalTo("own-emergency"));
        reviewer.change(path, "/confirm", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("reviewedBy", equalTo("reviewer@CN"))
                .body("returned.amount", equalTo("0.00"));
        reviewer.change(path, "/reverse", REASON).then().statusCode(409).body("code", equalTo("emergency-reviewed"));
        try (EventLog events = EventLog.follow("funding.emergencies")) {
            events.awaitOne("org.workercare.funding.emergency.posted.v1", given.getString("id"));
            events.awaitOne("org.workercare.funding.emergency.confirmed.v1", given.getString("id"));
        }
    }

    @Test
    void a_reversal_takes_back_what_a_project_has_not_spent_and_leaves_the_earmark_on_it() {
        String programme = flooded("10000.00");
        Projects.declare(
                programme, List.of(new Projects.Row("F", "110109", "1.1.1", 5, "FLOOD"), row("G", "110115", 5)));
        Projects.approveAll(programme);
        List<String> ids = officer.read("/projects?programme=" + programme).getList("items.id");
        String flood =
                officer.read("/projects?programme=" + programme).getString("items.find { it.earmark == 'FLOOD' }.id");
        String general =
                ids.stream().filter(id -> !id.equals(flood)).findFirst().orElseThrow();
        officer.post(GIVEN, toProject(programme, general, "1.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("no-flood-project"));
        JsonPath given = officer.make(GIVEN, toProject(programme, flood, "250.00"));
        officer.change(
                        "/projects/" + flood,
                        "/expenditures",
                        "{\"amount\":%s,\"purpose\":\"帐篷\"}".formatted(money("100.00")))
                .then()
                .statusCode(200);
        reviewer.change(GIVEN + "/" + given.getString("id"), "/reverse", "{\"reason\":\"重复拨款\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVERSED"))
                .body("returned.amount", equalTo("150.00"));
        officer.get("/projects/" + flood).then().body("allocated.amount", equalTo("100.00"));
        officer.get("/accounts?programme=" + programme + "&organisation=CN")
                .then()
                .body(
                        "items.find { it.earmark == 'FLOOD' && it['class'] == 'FUND' }.returned.amount",
                        equalTo("150.00"));
        officer.get("/ledger/trial-balance?programme=" + programme).then().body("balanced", equalTo(true));
        officer.make(GIVEN, toProject(programme, flood, "200.00"));
        officer.post(GIVEN, toProject(programme, flood, "0.01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("above-emergency-ceiling"))
                .body("left.amount", equalTo("0.00"));
    }

    @Test
    void sixty_four_at_once_never_give_more_than_the_ceiling() throws Exception {
        String programme = flooded("10000.00");
        Callable<Response> give = () -> officer.post(GIVEN, toCounty(programme, "110109", "17.00"));
        try (ExecutorService people = Executors.newFixedThreadPool(64)) {
            List<Integer> statuses = people.invokeAll(Collections.nCopies(64, give)).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();
            assertThat(statuses).containsOnly(201, 409);
            assertThat(Collections.frequency(statuses, 201)).isEqualTo(17);
        }
        assertThat(Projects.account(programme, "110109").getString("available.amount"))
                .isEqualTo("289.00");
    }

    @Test
    void flood_money_goes_to_flooded_places_only_and_is_the_federations_to_give() {
        String programme = flooded("10000.00");
        officer.post(GIVEN, toCounty(programme, "110115", "1.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("not-flooded"));
        officer.post(GIVEN, toCounty(programme, "110109", "1.00").replace("1.1.1", "9.9.9"))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-sub-category"));
        officer.post(GIVEN, toCounty(programme, "110109", "1.00").replace("\"subCategory\":\"1.1.1\",", ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("unclear-target"));
        new Api(CallerTokens.financeOfficerOf("11"))
                .post(GIVEN, toCounty(programme, "110109", "1.00"))
                .then()
                .statusCode(403);
        assertThat(officer.read(GIVEN + "?programme=" + programme).getList("items"))
                .isEmpty();
    }

    @Test
    void a_review_that_nobody_made_in_time_is_listed_and_told_of() throws SQLException {
        String programme = flooded("10000.00");
        String late = officer.make(GIVEN, toCounty(programme, "110109", "1.00")).getString("id");
        String early =
                officer.make(GIVEN, toCounty(programme, "110109", "2.00")).getString("id");
        try (EventLog events = EventLog.follow("funding.emergencies")) {
            agesBeyondItsReview(late);
            events.awaitOne("org.workercare.funding.emergency-review.missed.v1", late);
            assertThat(events.all())
                    .noneMatch(e -> e.key().equals(early) && e.type().contains("missed"));
        }
        officer.get(GIVEN + "?overdue=true&programme=" + programme)
                .then()
                .body("items.id", equalTo(List.of(late)))
                .body("next", nullValue());
        new Api(CallerTokens.auditorOf("11"))
                .get(GIVEN + "?programme=" + programme)
                .then()
                .body("items.id", hasItem(early));
        assertThat(new Api(CallerTokens.auditorOf("12"))
                        .read(GIVEN + "?programme=" + programme)
                        .getList("items"))
                .isEmpty();
    }

    private static String flooded(String total) {
        String programme = Funds.of(total).getString("id");
        Projects.livingStandards(programme, region("CN", "700.00") + "," + region("110109", "700.00", "FLOOD"));
        return programme;
    }

    /** CNY 120.00 stand under the federation's earmark before the flood comes: a county gave them back. */
    private void setAside(String programme) {
        long county =
                officer.make(GIVEN, toCounty(programme, "110109", "120.00")).getLong("account");
        long flood = officer.read("/accounts?programme=" + programme + "&organisation=CN")
                .getLong("items.find { it.earmark == 'FLOOD' && it['class'] == 'FUND' }.id");
        officer.post(
                        "/ledger/transfers",
                        "{\"transfers\":[{\"from\":%d,\"to\":%d,\"amount\":%s,\"reference\":\"x\"}]}"
                                .formatted(county, flood, money("120.00")))
                .then()
                .statusCode(200);
    }

    private static void agesBeyondItsReview(String id) throws SQLException {
        ServiceDatabase database = TestServers.database("funding");
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            connection
                    .createStatement()
                    .executeUpdate(
                            "update emergency_allocation set review_due = clock_timestamp() - interval '1 second' where id = '"
                                    + id + "'");
        }
    }

    private static String toCounty(String programme, String county, String amount) {
        return "{\"programme\":\"%s\",\"organisation\":\"%s\",\"subCategory\":\"1.1.1\",\"amount\":%s,\"reason\":\"特大暴雨\"}"
                .formatted(programme, county, money(amount));
    }

    private static String toProject(String programme, String project, String amount) {
        return "{\"programme\":\"%s\",\"project\":\"%s\",\"amount\":%s,\"reason\":\"特大暴雨\"}"
                .formatted(programme, project, money(amount));
    }
}
