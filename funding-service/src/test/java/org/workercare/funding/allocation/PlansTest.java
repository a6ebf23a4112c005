package org.workercare.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workercare.funding.Api.money;
import static org.workercare.funding.Projects.region;
import static org.workercare.funding.Projects.row;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.platform.testkit.servers.ServiceDatabase;

@QuarkusTest
@RealServers(database = "funding")
class PlansTest {

    private final Api officer = Api.financeOfficer();

    @Test
    void nine_hundred_and_sixty_million_are_divided_among_2692_projects_and_an_outsider_recomputes_each_to_the_fen()
            throws Exception {
        String programme = Funds.of("960000000.00").getString("id");
        Projects.livingStandards(
                programme,
                region("CN", "700.00") + "," + region("11", "1395.00", "BORDER") + ","
                        + region("110108", "1395.00", "BORDER", "LESS_DEVELOPED") + ","
                        + region("110109", "940.50", "FLOOD"));
        List<Projects.Row> rows =
                Projects.rows(2_692).stream().map(PlansTest::forFloods).toList();
        assertThat(Projects.declare(programme, rows).getList("errors")).isEmpty();
        Projects.approveAll(programme);
        JsonPath plan = Projects.draft(
                programme,
                ",\"tilts\":{\"BORDER\":\"0.15\",\"LESS_DEVELOPED\":\"0.0301\"},\"floor\":%s,\"cap\":%s,\"earmarks\":[{\"earmark\":\"FLOOD\",\"amount\":%s}]"
                        .formatted(money("200000.00"), money("520000.00"), money("36000000.00")));
        assertThat(plan.getInt("lineCount")).isEqualTo(2_692);
        assertThat(plan.getString("divided.amount")).isEqualTo("960000000.00");
        String path = "/plans/" + plan.getString("id");
        String document = officer.get(path + "/explanation.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(document.lines()).hasSize(2_693);
        assertThat(Outsider.recomputes(document))
                .isEqualTo(new Outsider.Finding(0, plan.getString("hash"), "2692 lines, 0 differences"));
        assertThat(Outsider.recomputes(Outsider.oneFenMore(document)).verdict()).isEqualTo("2692 lines, 1 differences");
        try (EventLog events = EventLog.follow("funding.plans")) {
            Projects.postPlan(path);
            assertThat(events.awaitOne("org.workercare.funding.plan.posted.v1", plan.getString("id"))
                            .data()
                            .get("projects")
                            .asInt())
                    .isEqualTo(2_692);
        }
        assertThat(fenOfAllProjects(programme)).isEqualTo(96_000_000_000L);
        officer.get("/ledger/trial-balance?programme=" + programme)
                .then()
                .body("sum.amount", equalTo("0.00"))
                .body("balanced", equalTo(true));
        officer.get("/accounts?programme=" + programme + "&organisation=CN")
                .then()
                .body("items.findAll { it['class'] == 'FUND' }.available.amount.unique()", equalTo(List.of("0.00")));
    }

    private static Projects.Row forFloods(Projects.Row row) {
        return row.organisation().equals("110109")
                ? new Projects.Row(row.reference(), row.organisation(), row.subCategory(), row.households(), "FLOOD")
                : row;
    }

    @Test
    void the_explanation_tells_page_by_page_what_the_document_tells_at_once() {
        JsonPath plan = oneProjectPlan();
        String path = "/plans/" + plan.getString("id");
        officer.get(path + "/explanation")
                .then()
                .body("method", equalTo("water-filling-largest-remainder/1"))
                .body("hash", equalTo(plan.getString("hash")))
                .body("total.amount", equalTo("1000.00"))
                .body("pots[0].rounds[0].weights", equalTo("3500000000"))
                .body("lines.items[0].weight", equalTo("3500000000"))
                .body("lines.items[0].settledBy", equalTo("SHARE"));
        String row = officer.get(path + "/explanation.csv")
                .asString()
                .lines()
                .toList()
                .get(1);
        assertThat(row)
                .startsWith(plan.getString("id") + ",water-filling-largest-remainder/1,1000.00,0.00,GENERAL,1000.00,")
                .endsWith(",110108,5,700.00,,3500000000,0.00,92233720368547758.07,SHARE,1,0,0,1000.00");
    }

    @Test
    void an_approval_is_of_the_lines_and_amounts_that_were_seen_and_of_no_others() throws SQLException {
        JsonPath plan = oneProjectPlan();
        String path = "/plans/" + plan.getString("id");
        officer.change(path, "/submit", "{}").then().statusCode(200);
        Api.reviewer().change(path, "/review", "{}").then().statusCode(200);
        Api chief = Api.otherFinanceOfficer();
        chief.change(path, "/approve", "{\"hash\":\"%s\"}".formatted("0".repeat(64)))
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-changed"));
        String tampered = "update plan_line set amount = amount - 1 where plan = '%s'".formatted(plan.getString("id"));
        inDatabase(tampered);
        chief.change(path, "/approve", Projects.hashOf(path)).then().statusCode(409);
        inDatabase(tampered.replace("- 1", "+ 1"));
        chief.change(path, "/approve", Projects.hashOf(path)).then().statusCode(200);
        inDatabase(tampered);
        officer.change(path, "/post", "{}").then().statusCode(409).body("code", equalTo("plan-changed"));
        officer.get(path).then().body("state", equalTo("APPROVED"));
    }

    private static void inDatabase(String statement) throws SQLException {
        ServiceDatabase database = TestServers.database("funding");
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    @Test
    void earmarked_money_goes_to_the_eligible_only_and_the_reserve_to_nobody() {
        String programme = Funds.of("1000.00").getString("id");
        Projects.livingStandards(programme, region("CN", "700.00") + "," + region("110108", "700.00", "FLOOD"));
        JsonPath job = Projects.declare(
                programme,
                List.of(
                        new Projects.Row("flood", "110108", "1.1.1", 5, "FLOOD"),
                        new Projects.Row("dry", "110115", "1.1.1", 5, "FLOOD"),
                        row("general", "110115", 5)));
        assertThat(job.getList("errors.code")).containsExactly("not-eligible");
        assertThat(job.getList("errors.row")).containsExactly(2);
        Projects.approveAll(programme);
        JsonPath plan = Projects.draft(
                programme,
                ",\"reserve\":%s,\"earmarks\":[{\"earmark\":\"FLOOD\",\"amount\":%s}]"
                        .formatted(money("100.00"), money("300.00")));
        Projects.postPlan("/plans/" + plan.getString("id"));
        assertThat(Projects.account(programme, "110108").getString("available.amount"))
                .isEqualTo("300.00");
        assertThat(Projects.account(programme, "110108").getString("earmark")).isEqualTo("FLOOD");
        assertThat(Projects.account(programme, "110115").getString("available.amount"))
                .isEqualTo("600.00");
        officer.get("/accounts?programme=" + programme + "&organisation=CN")
                .then()
                .body(
                        "items.find { it.earmark == 'GENERAL' && it['class'] == 'FUND' }.available.amount",
                        equalTo("100.00"));
    }

    @Test
    void a_plan_needs_three_people_and_the_right_order() {
        String path = "/plans/" + oneProjectPlan().getString("id");
        Api reviewer = Api.reviewer();
        reviewer.change(path, "/review", "{}").then().statusCode(409).body("code", equalTo("wrong-plan-state"));
        officer.change(path, "/submit", "{}").then().statusCode(200).body("state", equalTo("SUBMITTED"));
        both("finance-officer@CN")
                .change(path, "/review", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-plan"));
        both("third@CN").change(path, "/review", "{}").then().statusCode(200);
        both("third@CN")
                .change(path, "/approve", Projects.hashOf(path))
                .then()
                .statusCode(409)
                .body("code", equalTo("own-plan"));
        officer.change(path, "/approve", Projects.hashOf(path))
                .then()
                .statusCode(409)
                .body("code", equalTo("own-plan"));
        Api.otherFinanceOfficer()
                .change(path, "/approve", Projects.hashOf(path))
                .then()
                .statusCode(200);
        officer.change(path, "/post", "{}").then().statusCode(200).body("state", equalTo("POSTED"));
        officer.change(path, "/post", "{}").then().statusCode(409);
    }

    @Test
    void of_two_who_post_at_once_one_succeeds_and_the_money_moves_once() throws Exception {
        JsonPath plan = oneProjectPlan();
        String path = "/plans/" + plan.getString("id");
        Projects.approvePlan(path);
        Callable<Response> post =
                () -> officer.change(path + "/post", "{}", UUID.randomUUID().toString(), "\"v3\"");
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = people.invokeAll(List.of(post, post)).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 412);
        }
        assertThat(Projects.account(plan.getString("programme"), "110108").getString("available.amount"))
                .isEqualTo("1000.00");
    }

    @Test
    void two_plans_for_the_same_projects_are_not_both_posted() {
        JsonPath first = oneProjectPlan();
        JsonPath second = Projects.draft(first.getString("programme"), "");
        Projects.postPlan("/plans/" + first.getString("id"));
        Projects.approvePlan("/plans/" + second.getString("id"));
        officer.change("/plans/" + second.getString("id"), "/post", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-longer-eligible"));
        officer.get("/plans/" + second.getString("id")).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void what_cannot_be_divided_is_refused_with_the_reason() {
        String programme = Funds.of("1000.00").getString("id");
        String plan = "{\"programme\":\"%s\",\"year\":2023%s}";
        officer.post("/plans", plan.formatted(programme, ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("nothing-to-divide"));
        Projects.declare(programme, List.of(row("a", "110108", 5)));
        Projects.approveAll(programme);
        officer.post("/plans", plan.formatted(programme, ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("region-missing"));
        Projects.livingStandards(programme, region("CN", "700.00"));
        officer.post("/plans", plan.formatted(programme, ",\"cap\":" + money("999.99")))
                .then()
                .statusCode(422)
                .body("code", equalTo("infeasible-bounds"))
                .body("reason", equalTo("CAPS_BELOW_POT"));
        officer.post("/plans", plan.formatted(programme, ",\"floor\":" + money("1000.01")))
                .then()
                .statusCode(422)
                .body("reason", equalTo("FLOORS_ABOVE_POT"));
        officer.post("/plans", plan.formatted(programme, ",\"reserve\":" + money("1000.01")))
                .then()
                .statusCode(422)
                .body("code", equalTo("earmarks-above-total"));
        officer.post(
                        "/plans",
                        plan.formatted(programme, ",\"lines\":[{\"project\":\"%s\"}]".formatted(UUID.randomUUID())))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-line"))
                .body("errors[0].pointer", equalTo("/lines/0/project"));
        officer.post("/plans", plan.formatted(UUID.randomUUID(), ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-programme"));
        assertThat(officer.read("/plans?programme=" + programme).getList("items"))
                .isEmpty();
    }

    @Test
    void only_the_national_federation_sees_plans() {
        new Api(CallerTokens.financeOfficerOf("11"))
                .get("/plans")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-organisation"));
        new Api(CallerTokens.caseworkerOf("CN"))
                .get("/plans")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    private static JsonPath oneProjectPlan() {
        String programme = Funds.of("1000.00").getString("id");
        Projects.livingStandards(programme, region("CN", "700.00"));
        Projects.declare(programme, List.of(row("a", "110108", 5)));
        Projects.approveAll(programme);
        return Projects.draft(programme, "");
    }

    private static Api both(String person) {
        return new Api(CallerTokens.token(person, "CN", "finance-officer", "reviewer"));
    }

    private long fenOfAllProjects(String programme) {
        long sum = 0;
        String cursor = "";
        while (cursor != null) {
            JsonPath page = officer.read("/projects?programme=" + programme + "&limit=200" + cursor);
            sum += page.<Map<String, Object>>getList("items").stream()
                    .mapToLong(p -> fen(p, "allocated"))
                    .sum();
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return sum;
    }

    private static long fen(Map<String, Object> of, String name) {
        return new BigDecimal(((Map<?, ?>) of.get(name)).get("amount").toString())
                .movePointRight(2)
                .longValueExact();
    }
}
