package org.workercare.funding.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
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
class DossiersTest {

    private static final byte[] PAPER = "项目可行性说明".getBytes(StandardCharsets.UTF_8);

    private final Api officer = Api.financeOfficer();
    private final Api caseworker = Api.caseworker();
    private final Api reviewer = Api.reviewer();

    @Test
    void what_is_declared_is_frozen_with_its_documents_and_anybody_computes_its_hash() throws Exception {
        String path = declared(Funds.of("100.00").getString("id"), "110108", null, documents(PAPER), "");
        officer.get(path + "/documents/" + sha256(PAPER)).then().statusCode(200);
        assertThat(officer.get(path + "/documents/" + sha256(PAPER)).asByteArray())
                .isEqualTo(PAPER);
        String frozen = officer.get(path + "/dossiers/1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(frozen)
                .startsWith(
                        "{\"amountFen\":null,\"budgetLines\":[],\"documents\":[{\"mediaType\":\"text/plain\",\"name\":\"说明\"")
                .endsWith("\"subCategory\":\"1.1.1\",\"title\":\"项目 \\\"一\\\"\"}");
        String hash = sha256(frozen.getBytes(StandardCharsets.UTF_8));
        officer.get(path).then().body("dossierHash", equalTo(hash)).body("dossier", equalTo(1));
        officer.get(path + "/dossiers")
                .then()
                .body("items.hash", contains(hash))
                .body("items[0].documents.sha256", contains(sha256(PAPER)));
        try (EventLog events = EventLog.follow("funding.projects")) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            assertThat(events.awaitOne("org.workercare.funding.project.declared.v1", id)
                            .data()
                            .get("dossierHash")
                            .asText())
                    .isEqualTo(hash);
        }
        officer.get(path + "/documents/" + "0".repeat(64)).then().statusCode(404);
        new Api(CallerTokens.auditorOf("12"))
                .get(path + "/documents/" + sha256(PAPER))
                .then()
                .statusCode(403);
    }

    @Test
    void a_document_that_is_not_what_its_hash_says_is_refused() {
        String programme = Funds.of("100.00").getString("id");
        caseworker
                .post(
                        "/projects",
                        project(programme, "110108", null, documents(PAPER).replace(sha256(PAPER), "0".repeat(64)), ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("document-hash-mismatch"))
                .body("errors[0].pointer", equalTo("/documents/0/sha256"));
        caseworker
                .post("/projects", project(programme, "110108", null, documents(PAPER) + "," + documents(PAPER), ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("document-twice"));
        String large = documents(new byte[5 * 1024 * 1024 + 1]);
        caseworker
                .post("/projects", project(programme, "110108", null, large, ""))
                .then()
                .statusCode(400);
        assertThat(officer.read("/projects?programme=" + programme).getList("items"))
                .isEmpty();
    }

    @Test
    void an_approval_is_of_the_dossier_that_was_seen_and_of_no_other() throws SQLException {
        String path = declared(Funds.of("100.00").getString("id"), "110108", null, documents(PAPER), "");
        String seen = Projects.approvalOf(path);
        reviewer.change(path, "/review", "{}").then().statusCode(200);
        caseworker
                .change(path, "/amend", "{\"households\":900,\"reason\":\"核实户数\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLARED"))
                .body("dossier", equalTo(2))
                .body("households", equalTo(900))
                .body("reviewedBy", nullValue());
        reviewer.change(path, "/review", "{\"reason\":\"属实\"}").then().statusCode(200);
        officer.change(path, "/approve", seen).then().statusCode(409).body("code", equalTo("dossier-changed"));
        String tampered =
                "update project set households = households + 1 where id = '%s'".formatted(path.substring(10));
        inDatabase(tampered);
        officer.change(path, "/approve", Projects.approvalOf(path))
                .then()
                .statusCode(409)
                .body("code", equalTo("dossier-changed"));
        inDatabase(tampered.replace("+ 1", "- 1"));
        JsonPath job =
                officer.finish(officer.post("/projects/approvals", "{\"ids\":[\"%s\"]}".formatted(path.substring(10))));
        assertThat(job.getList("errors.code"))
                .as("documents are looked at one by one")
                .containsExactly("approve-alone");
        officer.change(path, "/approve", Projects.approvalOf(path))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        officer.get(path + "/dossiers")
                .then()
                .body("items.households", contains(3, 900))
                .body("items[1].reason", equalTo("核实户数"));
        officer.get(path + "/decisions")
                .then()
                .body("items.act", contains("REVIEW", "REVIEW", "APPROVE"))
                .body("items.dossier", contains(1, 2, 2))
                .body("items[1].person", equalTo("reviewer@CN"))
                .body("items[1].reason", equalTo("属实"))
                .body("items[1].level", equalTo("NATIONAL"));
    }

    @Test
    void reviews_go_from_city_to_province_to_nation_each_by_another_person() {
        String programme = withLevels("\"CITY\",\"PROVINCE\",\"NATIONAL\"");
        String path = declared(programme, "110108", null, "", "");
        Api province = new Api(CallerTokens.token("p@11", "11", "reviewer"));
        Api everywhere = new Api(CallerTokens.token("c@1101", "1101", "reviewer"));
        province.change(path, "/review", "{}").then().statusCode(409).body("code", equalTo("not-your-turn"));
        everywhere.change(path, "/review", "{}").then().statusCode(200).body("state", equalTo("DECLARED"));
        new Api(CallerTokens.token("c@1101", "11", "reviewer"))
                .change(path, "/review", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-work"));
        province.change(path, "/review", "{}").then().statusCode(200).body("state", equalTo("DECLARED"));
        JsonPath job =
                reviewer.finish(reviewer.post("/projects/reviews", "{\"programme\":\"%s\"}".formatted(programme)));
        assertThat(job.getList("errors")).isEmpty();
        officer.get(path).then().body("state", equalTo("REVIEWED")).body("reviewedBy", equalTo("reviewer@CN"));
        officer.get(path + "/decisions")
                .then()
                .body("items.level", contains("CITY", "PROVINCE", "NATIONAL"))
                .body("items.organisation", contains("1101", "11", "CN"));
        String id = path.substring(10);
        officer.change(path, "/approve", Projects.approvalOf(path)).then().statusCode(200);
        try (EventLog events = EventLog.follow("funding.projects")) {
            events.awaitOne("org.workercare.funding.project.approved.v1", id);
            assertThat(events.all().stream()
                            .filter(e -> id.equals(e.key()) && e.type().contains("reviewed")))
                    .as("partners learn of the review once it is complete")
                    .hasSize(1);
        }
    }

    @Test
    void a_project_sent_back_waits_for_its_amendment_and_begins_anew() {
        String path = declared(Funds.of("100.00").getString("id"), "110108", null, "", "");
        reviewer.change(path, "/send-back", "{\"reason\":\"请补充材料\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT_BACK"))
                .body("reason", equalTo("请补充材料"));
        reviewer.change(path, "/review", "{}").then().statusCode(409).body("code", equalTo("wrong-state"));
        caseworker
                .change(path, "/amend", "{\"documents\":[%s],\"reason\":\"补充\"}".formatted(documents(PAPER)))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLARED"))
                .body("reason", nullValue());
        reviewer.change(path, "/review", "{}").then().statusCode(200).body("state", equalTo("REVIEWED"));
        try (EventLog events = EventLog.follow("funding.projects")) {
            String id = path.substring(10);
            events.awaitOne("org.workercare.funding.project.sent-back.v1", id);
            events.awaitOne("org.workercare.funding.project.amended.v1", id);
        }
    }

    @Test
    void an_approved_projects_amount_changes_only_once_its_amendment_is_reviewed_and_approved_by_its_hash() {
        String programme = Projects.funded("1000.00", "1101", "3.1.1");
        String path = approved(programme, "400.00", "");
        String before = officer.read(path).getString("dossierHash");
        amend(path, "600.00")
                .body("state", equalTo("AMENDING"))
                .body("requested.amount", equalTo("400.00"))
                .body("pending", equalTo(2));
        officer.change(path, "/expenditures", spend("100.00", "")).then().statusCode(200);
        officer.change(path, "/close", "{}").then().statusCode(409);
        reviewer.change(path, "/review", "{}").then().statusCode(200).body("state", equalTo("AMENDMENT_REVIEWED"));
        Api chief = Api.otherFinanceOfficer();
        chief.change(path, "/approve", "{\"hash\":\"%s\"}".formatted(before))
                .then()
                .statusCode(409)
                .body("code", equalTo("dossier-changed"));
        chief.change(path, "/approve", Projects.approvalOf(path))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("dossier", equalTo(2))
                .body("requested.amount", equalTo("600.00"))
                .body("allocated.amount", equalTo("600.00"));
        assertThat(Projects.account(programme, "1101").getString("available.amount"))
                .isEqualTo("400.00");
        amend(path, "250.00");
        reviewer.change(path, "/review", "{}").then().statusCode(200);
        chief.change(path, "/approve", Projects.approvalOf(path))
                .then()
                .statusCode(200)
                .body("allocated.amount", equalTo("250.00"));
        amend(path, "50.00");
        reviewer.change(path, "/review", "{}").then().statusCode(200);
        chief.change(path, "/approve", Projects.approvalOf(path))
                .then()
                .statusCode(409)
                .body("code", equalTo("insufficient-funds"));
        reviewer.change(path, "/reject", "{\"reason\":\"已支出\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("requested.amount", equalTo("250.00"));
    }

    @Test
    void an_amendment_turned_down_leaves_in_force_what_was_approved() {
        String programme = Projects.funded("1000.00", "1101", "3.1.1");
        String path = approved(programme, "400.00", "");
        String hash = officer.read(path).getString("dossierHash");
        amend(path, "500.00");
        reviewer.change(path, "/reject", "{\"reason\":\"无必要\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("pending", nullValue())
                .body("dossierHash", equalTo(hash))
                .body("allocated.amount", equalTo("400.00"));
        amend(path, "450.00").body("pending", equalTo(3));
        caseworker.change(path, "/amend", "{\"reason\":\"x\"}").then().statusCode(409);
        officer.get(path + "/decisions")
                .then()
                .body("items[-1].act", equalTo("REJECT"))
                .body("items[-1].reason", equalTo("无必要"));
    }

    @Test
    void a_budget_is_spent_within_its_lines_and_shown_by_line_and_month() {
        String programme = Projects.funded("1000.00", "1101", "3.1.1");
        String lines =
                ",\"budgetLines\":[{\"code\":\"A\",\"name\":\"设备\",\"amount\":%s},{\"code\":\"B\",\"name\":\"培训\",\"amount\":%s}]";
        caseworker
                .post(
                        "/projects",
                        project(programme, "110108", "400.00", "", lines.formatted(money("300.00"), money("100.01")))
                                .replace("1.1.1", "3.1.1"))
                .then()
                .statusCode(422)
                .body("code", equalTo("budget-lines-do-not-fit"));
        String path = approved(programme, "400.00", lines.formatted(money("300.00"), money("100.00")));
        officer.change(path, "/expenditures", spend("120.00", ",\"line\":\"A\",\"month\":\"2023-07\""))
                .then()
                .statusCode(200);
        officer.change(path, "/expenditures", spend("30.00", ",\"line\":\"A\",\"month\":\"2023-08\""))
                .then()
                .statusCode(200);
        officer.change(path, "/expenditures", spend("50.00", ",\"line\":\"B\",\"month\":\"2023-08\""))
                .then()
                .statusCode(200);
        officer.change(path, "/expenditures", spend("50.01", ",\"line\":\"B\""))
                .then()
                .statusCode(409)
                .body("code", equalTo("above-budget-line"))
                .body("left.amount", equalTo("50.00"));
        officer.change(path, "/expenditures", spend("1.00", ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-budget-line"));
        officer.change(path, "/expenditures", spend("1.00", ",\"line\":\"A\",\"month\":\"2023-13\""))
                .then()
                .statusCode(400);
        officer.get(path + "/execution")
                .then()
                .body("allocated.amount", equalTo("400.00"))
                .body("spent.amount", equalTo("200.00"))
                .body("available.amount", equalTo("200.00"))
                .body("rate", equalTo("0.5000"))
                .body("lines.left.amount", contains("150.00", "50.00"))
                .body("months.month", contains("2023-07", "2023-08"))
                .body("months.spent.amount", contains("120.00", "80.00"));
        officer.change(path, "/close", "{}").then().statusCode(200).body("state", equalTo("CLOSED"));
        officer.get(path + "/execution")
                .then()
                .body("available.amount", equalTo("0.00"))
                .body("spent.amount", equalTo("200.00"));
    }

    private String approved(String programme, String amount, String more) {
        String made = caseworker
                .make(
                        "/projects",
                        project(programme, "110108", amount, "", more).replace("1.1.1", "3.1.1"))
                .getString("id");
        String path = "/projects/" + made;
        reviewer.change(path, "/review", "{}").then().statusCode(200);
        officer.change(path, "/approve", Projects.approvalOf(path)).then().statusCode(200);
        return path;
    }

    private ValidatableResponse amend(String path, String amount) {
        return caseworker
                .change(path, "/amend", "{\"amount\":%s,\"reason\":\"调整规模\"}".formatted(money(amount)))
                .then()
                .statusCode(200);
    }

    private String declared(String programme, String organisation, String amount, String documents, String more) {
        return "/projects/"
                + caseworker
                        .make("/projects", project(programme, organisation, amount, documents, more))
                        .getString("id");
    }

    private static String withLevels(String levels) {
        String request = Funds.request("专项 " + UUID.randomUUID(), "100.00");
        return Api.financeOfficer()
                .make("/programmes", request.replaceFirst("\\{", "{\"reviewLevels\":[" + levels + "],"))
                .getString("id");
    }

    private static String project(String programme, String organisation, String amount, String documents, String more) {
        return "{\"programme\":\"%s\",\"organisation\":\"%s\",\"subCategory\":\"1.1.1\",\"title\":\"项目 \\\"一\\\"\",\"households\":3,\"amount\":%s,\"documents\":[%s]%s}"
                .formatted(programme, organisation, amount == null ? "null" : money(amount), documents, more);
    }

    private static String documents(byte[] content) {
        return "{\"name\":\"说明\",\"mediaType\":\"text/plain\",\"sha256\":\"%s\",\"content\":\"%s\"}"
                .formatted(sha256(content), Base64.getEncoder().encodeToString(content));
    }

    private static String spend(String amount, String more) {
        return "{\"amount\":%s,\"purpose\":\"慰问\"%s}".formatted(money(amount), more);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inDatabase(String statement) throws SQLException {
        ServiceDatabase database = TestServers.database("funding");
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
