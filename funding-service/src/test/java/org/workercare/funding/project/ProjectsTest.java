package org.workercare.funding.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.workercare.funding.Api.money;
import static org.workercare.funding.Projects.row;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Funds;
import org.workercare.funding.Projects;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;

@QuarkusTest
@RealServers(database = "funding")
class ProjectsTest {

    private final Api officer = Api.financeOfficer();
    private final Api caseworker = Api.caseworker();
    private final Api reviewer = Api.reviewer();

    @Test
    void a_project_goes_from_declaration_to_approval_by_three_people_and_each_step_is_told_in_order() {
        String programme = Funds.of("100.00").getString("id");
        String id =
                caseworker.make("/projects", project(programme, "110108", null)).getString("id");
        reviewer.change("/projects/" + id, "/review", "{}")
                .then()
                .statusCode(200)
                .body("reviewedBy", equalTo("reviewer@CN"));
        officer.change("/projects/" + id, "/approve", Projects.approvalOf("/projects/" + id))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("account", nullValue());
        try (EventLog events = EventLog.follow("funding.projects")) {
            events.awaitOne("org.workercare.funding.project.approved.v1", id);
            assertThat(events.all().stream().filter(e -> id.equals(e.key())).map(e -> e.type()
                            .replaceAll("^.*project\\.|\\.v1$", "")))
                    .containsExactly("declared", "reviewed", "approved");
        }
    }

    @Test
    void a_project_with_an_amount_is_funded_from_what_its_organisation_or_one_above_received() {
        String programme = Projects.funded("1000.00", "1101", "3.1.1");
        String id = caseworker
                .make("/projects", project(programme, "110108", "400.00").replace("1.1.1", "3.1.1"))
                .getString("id");
        reviewer.change("/projects/" + id, "/review", "{}").then().statusCode(200);
        officer.change("/projects/" + id, "/approve", Projects.approvalOf("/projects/" + id))
                .then()
                .statusCode(200)
                .body("allocated.amount", equalTo("400.00"))
                .body("inPlan", equalTo(false));
        assertThat(Projects.account(programme, "1101").getString("available.amount"))
                .isEqualTo("600.00");
        assertThat(Projects.account(programme, "110108").getString("available.amount"))
                .isEqualTo("400.00");
        officer.get("/ledger/trial-balance?programme=" + programme).then().body("sum.amount", equalTo("0.00"));
    }

    @Test
    void a_project_that_asks_for_more_than_was_received_is_not_approved() {
        String programme = Projects.funded("1000.00", "110109", "2.1.1");
        String id = caseworker
                .make("/projects", project(programme, "110109", "99999999.00").replace("1.1.1", "2.1.1"))
                .getString("id");
        reviewer.change("/projects/" + id, "/review", "{}").then().statusCode(200);
        officer.change("/projects/" + id, "/approve", Projects.approvalOf("/projects/" + id))
                .then()
                .statusCode(409)
                .body("code", equalTo("insufficient-funds"));
        officer.get("/projects/" + id)
                .then()
                .body("state", equalTo("REVIEWED"))
                .body("allocated.amount", equalTo("0.00"));
    }

    @Test
    void a_budget_is_spent_never_overspent_and_the_rest_given_back_at_the_close() {
        String programme = Projects.funded("1000.00", "110108", "1.1.2");
        String path =
                "/projects/" + officer.read("/projects?programme=" + programme).getString("items[0].id");
        String spend = "{\"amount\":%s,\"purpose\":\"慰问\"}";
        officer.change(path, "/expenditures", spend.formatted(money("700.00")))
                .then()
                .statusCode(200);
        officer.change(path, "/expenditures", spend.formatted(money("300.01")))
                .then()
                .statusCode(409)
                .body("code", equalTo("insufficient-funds"));
        officer.change(path, "/close", "{}").then().statusCode(200).body("state", equalTo("CLOSED"));
        assertThat(Projects.account(programme, "110108").getString("spent.amount"))
                .isEqualTo("700.00");
        officer.get("/accounts?programme=" + programme + "&organisation=CN")
                .then()
                .body(
                        "items.find { it.earmark == 'GENERAL' && it['class'] == 'FUND' }.returned.amount",
                        equalTo("300.00"));
        officer.change(path, "/expenditures", spend.formatted(money("1.00")))
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
        officer.get("/ledger/trial-balance?programme=" + programme).then().body("balanced", equalTo(true));
    }

    @Test
    void of_two_approvers_at_once_one_succeeds_and_the_money_moves_once() throws Exception {
        String programme = Projects.funded("1000.00", "110111", "3.1.1");
        String id = caseworker
                .make("/projects", project(programme, "110111", "400.00").replace("1.1.1", "3.1.1"))
                .getString("id");
        reviewer.change("/projects/" + id, "/review", "{}").then().statusCode(200);
        String approval = Projects.approvalOf("/projects/" + id);
        Callable<Response> one = () -> officer.change(
                "/projects/" + id + "/approve", approval, UUID.randomUUID().toString(), "\"v1\"");
        Callable<Response> other = () -> Api.otherFinanceOfficer()
                .change(
                        "/projects/" + id + "/approve",
                        approval,
                        UUID.randomUUID().toString(),
                        "\"v1\"");
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = people.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 412);
        }
        officer.get("/accounts?project=" + id).then().body("items.available.amount", equalTo(List.of("400.00")));
    }

    @Test
    void many_declarations_report_each_bad_row_and_declare_the_others() {
        String programme = Funds.of("100.00").getString("id");
        JsonPath job = Projects.declare(
                programme,
                List.of(
                        row("1", "110108", 5),
                        row("1", "110108", 5),
                        row("2", "999999", 5),
                        new Projects.Row("3", "110108", "no.such", 5, "GENERAL")));
        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getList("errors.row")).containsExactly(2, 3, 4);
        assertThat(job.getList("errors.code"))
                .containsExactly("project-exists", "unknown-organisation", "unknown-sub-category");
        assertThat(officer.read("/projects?programme=" + programme).getList("items"))
                .hasSize(1);
        assertThat(Projects.declare(programme, List.of(row("1", "110108", 5))).getList("errors.code"))
                .containsExactly("project-exists");
    }

    @Test
    void in_bulk_too_nobody_reviews_what_they_declared() {
        String programme = Funds.of("100.00").getString("id");
        Projects.declare(programme, List.of(row("1", "110108", 5), row("2", "110108", 5)));
        Api declarer = new Api(CallerTokens.token("caseworker@CN", "CN", "reviewer"));
        JsonPath job = declarer.finish(declarer.post("/projects/reviews", "{\"programme\":\"" + programme + "\"}"));
        assertThat(job.getList("errors.code")).containsExactly("own-work", "own-work");
        List<String> ids = officer.read("/projects?programme=" + programme).getList("items.id");
        JsonPath mixed = reviewer.finish(reviewer.post(
                "/projects/reviews",
                "{\"ids\":[\"%s\",\"%s\",\"%s\"]}".formatted(ids.get(0), UUID.randomUUID(), ids.get(1))));
        assertThat(mixed.getList("errors.code")).containsExactly("not-found");
        assertThat(officer.read("/projects?programme=" + programme).getList("items.state"))
                .containsOnly("REVIEWED");
    }

    @Test
    void a_project_is_turned_down_with_a_reason() {
        String programme = Funds.of("100.00").getString("id");
        String id =
                caseworker.make("/projects", project(programme, "110108", null)).getString("id");
        reviewer.change("/projects/" + id, "/reject", "{\"reason\":\"材料不全\"}")
                .then()
                .statusCode(200)
                .body("reason", equalTo("材料不全"));
        reviewer.change("/projects/" + id, "/review", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
    }

    @Test
    void nobody_declares_sees_or_decides_outside_the_own_subtree() {
        String programme = Funds.of("100.00").getString("id");
        new Api(CallerTokens.caseworkerOf("12"))
                .post("/projects", project(programme, "110108", null))
                .then()
                .statusCode(403);
        String id =
                caseworker.make("/projects", project(programme, "110108", null)).getString("id");
        Api elsewhere = new Api(CallerTokens.reviewerOf("12"));
        elsewhere
                .get("/projects/" + id)
                .then()
                .statusCode(403)
                .body("title", equalTo("This belongs to an organisation outside yours"));
        elsewhere
                .change("/projects/" + id + "/review", "{}", UUID.randomUUID().toString(), "\"v0\"")
                .then()
                .statusCode(403);
        assertThat(elsewhere.read("/projects?programme=" + programme).getList("items"))
                .isEmpty();
        JsonPath job = new Api(CallerTokens.reviewerOf("12"))
                .finish(elsewhere.post("/projects/reviews", "{\"ids\":[\"%s\"]}".formatted(id)));
        assertThat(job.getList("errors.code")).containsExactly("forbidden-organisation");
    }

    private static String project(String programme, String organisation, String amount) {
        return "{\"programme\":\"%s\",\"organisation\":\"%s\",\"subCategory\":\"1.1.1\",\"title\":\"项目\",\"households\":3,\"amount\":%s}"
                .formatted(programme, organisation, amount == null ? "null" : money(amount));
    }
}
