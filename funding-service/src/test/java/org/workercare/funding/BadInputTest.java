package org.workercare.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.workercare.funding.Api.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** Every write, tried with everything a careless or hostile caller may send: the right 4xx, and nothing is written. */
@QuarkusTest
@RealServers(database = "funding")
class BadInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "01a00000-0000-7000-8000-000000000001";
    private static final Api ALL_ROLES = new Api(CallerTokens.token(
            "anybody@CN", "CN", "finance-officer", "reviewer", "caseworker", "administrator", "auditor"));

    /** A write with a body that is sound in form. */
    record Write(String method, String path, String body) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean changes() {
            return path.contains(ID) && !path.endsWith("/regions");
        }

        /** Whether anyone with a token may do it. */
        boolean isForEverybody() {
            return path.endsWith("/objections") || path.equals("/grievances");
        }

        Response send(String content, String key, String tag) {
            var request = ALL_ROLES.request().contentType(ContentType.JSON).body(content);
            request = key == null ? request : request.header("Idempotency-Key", key);
            request = tag == null ? request : request.header("If-Match", tag);
            return request.request(method, path);
        }

        Response send(String content) {
            return send(content, UUID.randomUUID().toString(), "\"v0\"");
        }
    }

    static Stream<Write> writes() {
        String amount = money("1.00");
        return Stream.of(
                post("/organisations", "{\"parent\":\"110108\",\"name\":\"x\"}"),
                post("/programmes", Funds.request("bad input", "1.00")),
                post("/programmes/" + ID + "/close", "{}"),
                post(
                        "/programmes/" + ID + "/regions",
                        "{\"regions\":[{\"organisation\":\"11\",\"livingStandard\":" + amount
                                + ",\"attributes\":[]}]}"),
                post("/plans", "{\"programme\":\"" + ID + "\",\"year\":2023,\"floor\":" + amount + "}"),
                post("/plans/" + ID + "/submit", "{}"),
                post("/plans/" + ID + "/review", "{}"),
                post("/plans/" + ID + "/approve", "{\"hash\":\"" + "0".repeat(64) + "\"}"),
                post("/plans/" + ID + "/post", "{}"),
                post(
                        "/emergency-allocations",
                        "{\"programme\":\"" + ID
                                + "\",\"organisation\":\"110108\",\"subCategory\":\"1\",\"amount\":" + amount
                                + ",\"reason\":\"x\"}"),
                post("/emergency-allocations/" + ID + "/confirm", "{\"reason\":\"x\"}"),
                post("/emergency-allocations/" + ID + "/reverse", "{\"reason\":\"x\"}"),
                post(
                        "/projects",
                        "{\"programme\":\"" + ID
                                + "\",\"organisation\":\"110108\",\"subCategory\":\"1\",\"title\":\"x\",\"amount\":"
                                + amount + "}"),
                post(
                        "/projects/declarations",
                        "{\"programme\":\"" + ID
                                + "\",\"rows\":[{\"reference\":\"1\",\"organisation\":\"110108\",\"subCategory\":\"1\",\"title\":\"x\",\"households\":1}]}"),
                post("/projects/reviews", "{\"programme\":\"" + ID + "\"}"),
                post("/projects/approvals", "{\"programme\":\"" + ID + "\"}"),
                post("/projects/" + ID + "/review", "{}"),
                post("/projects/" + ID + "/approve", "{\"hash\":\"" + "0".repeat(64) + "\"}"),
                post("/projects/" + ID + "/send-back", "{\"reason\":\"x\"}"),
                post("/projects/" + ID + "/amend", "{\"amount\":" + amount + ",\"reason\":\"x\"}"),
                post("/projects/" + ID + "/reject", "{\"reason\":\"x\"}"),
                post("/projects/" + ID + "/expenditures", "{\"amount\":" + amount + ",\"purpose\":\"x\"}"),
                post("/projects/" + ID + "/close", "{}"),
                post(
                        "/ledger/transfers",
                        "{\"transfers\":[{\"from\":1,\"to\":2,\"amount\":" + amount + ",\"reference\":\"x\"}]}"),
                post(
                        "/ledger/transfers/bulk",
                        "{\"transfers\":[{\"from\":1,\"to\":2,\"amount\":" + amount + ",\"reference\":\"x\"}]}"),
                post("/ledger/chain/verifications", "{}"),
                post(
                        "/ledger/holds",
                        "{\"account\":9000000000,\"amount\":" + amount
                                + ",\"reference\":\"x\",\"expiresAt\":\"2100-01-01T00:00:00Z\"}"),
                post("/ledger/holds/" + ID + "/post", "{\"amount\":" + amount + "}"),
                post("/ledger/holds/" + ID + "/void", "{}"),
                post("/aid-cases", "{\"organisation\":\"110108\",\"difficulty\":\"OTHER\"}"),
                new Write(
                        "PUT",
                        "/aid-cases/" + ID + "/applicant",
                        "{\"name\":\"x\",\"citizenId\":\"11010519491231002X\"}"),
                post("/aid-cases/" + ID + "/submit", "{}"),
                post(
                        "/aid-cases/" + ID + "/decision",
                        "{\"decision\":\"APPROVED\",\"amount\":" + amount + ",\"subCategory\":\"1\",\"reason\":\"x\"}"),
                new Write(
                        "PUT",
                        "/aid-cases/" + ID + "/payee",
                        "{\"name\":\"x\",\"bank\":\"x\",\"account\":\"6222020200112233\"}"),
                post("/aid-cases/" + ID + "/verify", "{}"),
                post("/aid-cases/" + ID + "/notice", "{\"amount\":" + amount + ",\"subCategory\":\"1\"}"),
                post("/aid-cases/" + ID + "/reopen", "{}"),
                post(
                        "/households",
                        "{\"organisation\":\"110108\",\"members\":[{\"name\":\"x\",\"citizenId\":\"11010519491231002X\",\"relation\":\"WORKER\"}],\"difficulties\":[]}"),
                post("/households/searches", "{\"citizenId\":\"11010519491231002X\"}"),
                post(
                        "/households/" + ID + "/members",
                        "{\"name\":\"x\",\"citizenId\":\"11010519491231002X\",\"relation\":\"CHILD\"}"),
                post("/households/" + ID + "/members/" + ID + "/departure", "{}"),
                post("/households/" + ID + "/difficulties", "{\"kind\":\"OTHER\"}"),
                post("/households/" + ID + "/verifications", "{\"kind\":\"OTHER\",\"days\":1}"),
                post("/public-notices/" + ID + "/objections", "{\"content\":\"x\"}"),
                post("/objections/" + ID + "/answer", "{\"upheld\":true,\"answer\":\"x\"}"),
                post(
                        "/disbursement-batches",
                        "{\"organisation\":\"110108\",\"programme\":\"" + ID
                                + "\",\"earmark\":\"GENERAL\",\"limit\":1}"),
                post("/disbursement-batches/" + ID + "/send", "{}"),
                post("/disbursement-batches/" + ID + "/cancel", "{}"),
                post(
                        "/disbursement-batches/" + ID + "/receipts",
                        "{\"receipts\":[{\"reference\":\"x\",\"line\":1,\"outcome\":\"PAID\",\"amount\":" + amount
                                + "}]}"),
                post("/bank-receipts/" + ID + "/resolution", "{\"note\":\"x\"}"),
                post("/grievances", "{\"aidCase\":\"" + ID + "\",\"content\":\"x\"}"),
                post("/grievances/" + ID + "/freeze", "{}"),
                post("/grievances/" + ID + "/answer", "{\"upheld\":true,\"answer\":\"x\"}"),
                post(
                        "/goods/batches",
                        "{\"number\":1,\"item\":\"x\",\"quantity\":1,\"value\":" + amount
                                + ",\"organisation\":\"110108\"}"),
                post("/goods/batches/" + ID + "/dispatch", "{}"),
                post("/goods/batches/" + ID + "/dispatch", "{\"parts\":[{\"quantity\":1}]}"),
                post("/goods/batches/" + ID + "/hand-outs", "{\"quantity\":1}"),
                post("/goods/batches/" + ID + "/returns", "{\"quantity\":1}"),
                post("/goods/batches/" + ID + "/write-offs", "{\"quantity\":1,\"reason\":\"x\"}"),
                post("/goods/write-offs/" + ID + "/approve", "{}"),
                post("/goods/write-offs/" + ID + "/reject", "{}"));
    }

    static Stream<Write> writesWithFields() {
        return writes().filter(write -> !write.body().equals("{}"));
    }

    static Stream<Write> writesWithMoney() {
        return writes().filter(write -> write.body().contains("\"currency\""));
    }

    static Stream<Write> changes() {
        return writes().filter(Write::changes);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void malformed_json_nothing_at_all_and_things_that_are_no_object_are_refused(Write write) throws SQLException {
        List<Long> before = counts();
        for (String body : List.of(
                write.body().substring(0, write.body().length() - 1),
                "",
                "[]",
                "null",
                "\"x\"",
                write.body() + "}",
                "\u0000")) {
            assertThat(write.send(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_field_that_does_not_exist_is_refused_with_its_pointer(Write write) throws Exception {
        List<Long> before = counts();
        String more =
                ((ObjectNode) JSON.readTree(write.body())).put("unheardOf", 1).toString();
        write.send(more)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors.pointer", hasItem("/unheardOf"));
        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writesWithFields")
    void a_value_of_the_wrong_type_is_refused_with_its_pointer(Write write) throws Exception {
        List<Long> before = counts();
        JsonNode body = JSON.readTree(write.body());
        for (String field : (Iterable<String>) body::fieldNames) {
            JsonNode wrong = body.get(field).isTextual()
                    ? JSON.createObjectNode()
                    : JSON.getNodeFactory().textNode("x");
            String changed = ((ObjectNode) body.deepCopy()).set(field, wrong).toString();
            write.send(changed).then().statusCode(400).body("errors[0].pointer", startsWith("/" + field));
        }
        assertThat(counts()).isEqualTo(before);
    }

    /** Nothing is worth nothing: but goods may be, and a plan's least share. */
    @ParameterizedTest
    @MethodSource("writesWithMoney")
    void zero_is_no_amount(Write write) throws SQLException {
        if (Stream.of("/goods/batches", "/plans").noneMatch(write.path()::startsWith)) {
            List<Long> before = counts();
            write.send(write.body().replace("\"1.00\"", "\"0.00\"")).then().statusCode(400);
            assertThat(counts()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("writesWithMoney")
    void money_that_is_negative_too_long_too_precise_or_foreign_is_refused(Write write) throws SQLException {
        List<Long> before = counts();
        for (String amount : List.of("-1.00", "92233720368547758.07", "1.005", "1e3", "", "一", " 1.00", "NaN")) {
            assertThat(write.send(write.body().replace("\"1.00\"", "\"" + amount + "\""))
                            .then()
                            .statusCode(400)
                            .extract()
                            .<List<String>>path("errors.pointer"))
                    .as(amount)
                    .isNotEmpty();
        }
        write.send(write.body().replace("CNY", "USD")).then().statusCode(400);
        write.send(write.body().replace("\"1.00\"", "1.00")).then().statusCode(400);
        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_does_not_exist_cannot_be_changed(Write write) throws SQLException {
        List<Long> before = counts();
        write.send(write.body()).then().statusCode(404).body("code", equalTo("not-found"));
        Write elsewhere = new Write(write.method(), write.path().replace(ID, "no-uuid"), write.body());
        assertThat(elsewhere.send(write.body()).statusCode()).isBetween(400, 404);
        assertThat(counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_without_a_key_or_token_or_as_another_media_type_is_refused(Write write) throws SQLException {
        List<Long> before = counts();
        write.send(write.body(), null, "\"v0\"")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        write.send(write.body(), "k".repeat(129), "\"v0\"").then().statusCode(400);
        assertThat(RestAssured.given()
                        .contentType(ContentType.JSON)
                        .body(write.body())
                        .request(write.method(), write.path())
                        .statusCode())
                .isEqualTo(401);
        assertThat(ALL_ROLES
                        .request()
                        .header("Idempotency-Key", "x")
                        .contentType("text/plain")
                        .body(write.body())
                        .request(write.method(), write.path())
                        .statusCode())
                .isEqualTo(415);
        if (!write.isForEverybody()) {
            new Api(CallerTokens.partnerOf("CN"))
                    .request()
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "x")
                    .body(write.body())
                    .request(write.method(), write.path())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden-role"));
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void a_key_that_was_used_for_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        Write found = post("/organisations", "{\"parent\":\"620102\",\"name\":\"x\"}");
        found.send(found.body(), key, null).then().statusCode(201);
        found.send(found.body().replace("\"x\"", "\"y\""), key, null)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        ALL_ROLES.get("/organisations?parent=620102").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        String name = "x".repeat(17 * 1024 * 1024);
        assertThat(post("/organisations", "{\"parent\":\"620103\",\"name\":\"" + name + "\"}")
                        .send("{\"parent\":\"620103\",\"name\":\"" + name + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void text_that_is_too_long_and_too_many_rows_are_refused_with_their_pointer() {
        post("/organisations", "")
                .send("{\"parent\":\"620103\",\"name\":\"" + "x".repeat(201) + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"));
        String row = "{\"from\":1,\"to\":2,\"amount\":" + money("1.00") + ",\"reference\":\"x\"}";
        post("/ledger/transfers", "")
                .send("{\"transfers\":["
                        + String.join(
                                ",", Stream.generate(() -> row).limit(1_001).toList()) + "]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/transfers"));
        post("/ledger/transfers", "")
                .send("{\"transfers\":[" + row.replace("1.00", "0.00") + "]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/transfers/0/amount"));
    }

    @Test
    void parameters_of_lists_that_are_none_are_refused() {
        for (String path : List.of(
                "/organisations?level=PLANET",
                "/projects?programme=x",
                "/accounts?organisation=x",
                "/accounts?class=x",
                "/accounts?batch=x",
                "/organisations/x",
                "/plans?cursor=x",
                "/accounts/x",
                "/goods/batches?limit=many",
                "/reports/execution-rates?programme=" + ID + "&asOf=2026-02-30",
                "/reports/execution-rates?programme=" + ID + "&by=PLANET",
                "/reports/execution-months?programme=" + ID + "&region=x",
                "/reports/forecast",
                "/reports/idle-money?level=x",
                "/reports/closings?cursor=x",
                "/aid-cases?state=x")) {
            assertThat(ALL_ROLES.get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        Funds.of("1.00");
        Funds.of("1.00");
        String cursor = ALL_ROLES.read("/programmes?limit=1").getString("next");
        String sealed = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String elsewhere = sealed.substring(0, sealed.indexOf('\n') + 1) + "no id";
        String tampered =
                Base64.getUrlEncoder().withoutPadding().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8));
        ALL_ROLES.get("/programmes?cursor=" + tampered).then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    private static Write post(String path, String body) {
        return new Write("POST", path, body);
    }

    /** Rows of every table a write could have left something in. */
    private static List<Long> counts() throws SQLException {
        ServiceDatabase database = TestServers.database("funding");
        List<Long> counts = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "organisation",
                    "programme",
                    "region",
                    "plan",
                    "plan_line",
                    "emergency_pool",
                    "emergency_allocation",
                    "project",
                    "dossier",
                    "project_document",
                    "project_decision",
                    "project_expenditure",
                    "account",
                    "posting",
                    "entry",
                    "hold",
                    "aid_case",
                    "aid_trace",
                    "aid_cover",
                    "aid_objection",
                    "household",
                    "household_member",
                    "household_difficulty",
                    "disbursement_batch",
                    "bank_receipt",
                    "grievance",
                    "goods_batch",
                    "goods_movement",
                    "goods_write_off",
                    "idempotency",
                    "job")) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.add(row.getLong(1));
                }
            }
        }
        return counts;
    }
}
