package org.workercare.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.workercare.health.Http.NURSE;
import static org.workercare.health.Http.ORGANISER;
import static org.workercare.health.Http.PHYSICIAN;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

/** Whatever is wrong with a request is said with the right 4xx, and nothing is written. */
@QuarkusTest
@RealServers(database = "health_checkup")
class BadInputTest {

    private static final String NOWHERE = UUID.randomUUID().toString();
    private static final String WORKER = CallerTokens.token("bad-input-worker", "110115-0001", "worker");

    @Inject
    AgroalDataSource database;

    /** Every write that takes a body: its address, who may send it, and a field of it. */
    static Stream<Arguments> writes() {
        return Stream.of(
                Arguments.of("/campaigns", ORGANISER, "targetHeadcount"),
                Arguments.of("/campaigns/" + NOWHERE + "/completion", ORGANISER, "actualCost"),
                Arguments.of("/buses", ORGANISER, "throughputPerHour"),
                Arguments.of("/teams", ORGANISER, "members"),
                Arguments.of("/tours", ORGANISER, "campaign"),
                Arguments.of("/tours/" + NOWHERE + "/stops", ORGANISER, "startsAt"),
                Arguments.of("/slots/" + NOWHERE + "/bookings", ORGANISER, "personToken"),
                Arguments.of("/visits/" + NOWHERE + "/results", NURSE, "observations"),
                Arguments.of("/campaigns/" + NOWHERE + "/results", NURSE, "observations"),
                Arguments.of("/campaigns/" + NOWHERE + "/interpretation", PHYSICIAN, "edition"),
                Arguments.of("/visits/" + NOWHERE + "/interpretation", PHYSICIAN, "edition"),
                Arguments.of("/sessions", ORGANISER, "capacity"),
                Arguments.of("/sessions/" + NOWHERE + "/sign-ups", NURSE, "personTokens"),
                Arguments.of("/sessions/" + NOWHERE + "/attendance", NURSE, "personTokens"),
                Arguments.of("/my/consents", WORKER, "purpose"),
                Arguments.of("/visits/" + NOWHERE + "/referral", PHYSICIAN, "kind"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void every_write_refuses_what_is_malformed_and_writes_nothing(String path, String token, String field)
            throws SQLException {
        long before = rows();
        refused(raw(path, token, "{\"" + field + "\": "), 400, "malformed-json");
        refused(raw(path, token, "{\"surprise\": 1}"), 400, "unknown-field")
                .body("errors.pointer", hasItem("/surprise"));
        refused(raw(path, token, "{\"" + field + "\": {\"wrong\": [true]}}"), 400, null)
                .body("errors[0].pointer", notNullValue());
        raw(path, token, "null").then().statusCode(400);
        raw(path, token, "[]").then().statusCode(400);
        raw(path, CallerTokens.partnerOf("110115"), "{}").then().statusCode(403);
        Http.by(token)
                .asking()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(lessThan(500));
        Http.by(token)
                .writing()
                .contentType("text/plain")
                .body("{}")
                .post(path)
                .then()
                .statusCode(415);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "budget, {\"amount\":\"-5.00\";\"currency\":\"CNY\"}, 422",
        "budget, {\"amount\":\"0.00\";\"currency\":\"CNY\"}, 422",
        "budget, {\"amount\":\"1.001\";\"currency\":\"CNY\"}, 400",
        "budget, {\"amount\":\"99999999999999999999.00\";\"currency\":\"CNY\"}, 400",
        "budget, {\"amount\":\"5.00\";\"currency\":\"USD\"}, 400",
        "budget, {\"amount\":5;\"currency\":\"CNY\"}, 400",
        "budget, null, 400",
        "organisation, \"11011\", 400",
        "organisation, \"110108\", 403",
        "year, 1999, 400",
        "year, 2023.5, 400",
        "year, \"2023\", 400",
        "targetHeadcount, 0, 400",
        "industries, [], 400",
        "title, \" \", 400",
        "kind, \"sometimes\", 400",
    })
    void a_campaign_with_one_bad_field_is_refused(String field, String value, int status) throws SQLException {
        long before = rows();
        Map<String, Object> fields = new HashMap<>();
        Campaigns.plan().forEach((name, content) -> fields.put(name, Json.text(content)));
        fields.put(field, value.replace(';', ','));
        StringBuilder body = new StringBuilder();
        fields.forEach((name, content) -> body.append(body.isEmpty() ? "{" : ",")
                .append("\"" + name + "\":")
                .append(content));
        Response answer = raw("/campaigns", ORGANISER, body + "}");
        answer.then().statusCode(status);
        if (status != 403) {
            answer.then().body("errors[0].pointer", org.hamcrest.Matchers.startsWith("/" + field));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_key_used_for_another_body_is_refused() throws SQLException {
        String key = UUID.randomUUID().toString();
        Map<String, Object> bus =
                Map.of("organisation", "110115", "name", "一号", "instruments", List.of("ecg"), "throughputPerHour", 20);
        Map<String, Object> other = new HashMap<>(bus);
        other.put("name", "二号");
        String id = keyed(key, bus).then().statusCode(201).extract().path("id");
        keyed(key, bus).then().statusCode(201).body("id", equalTo(id)).header("Idempotency-Replayed", "true");
        long before = rows();
        keyed(key, other).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        String body = "{\"title\":\"" + "x".repeat(9_000_000) + "\"}";
        raw("/campaigns", ORGANISER, body).then().statusCode(413);
    }

    @Test
    void unknown_ids_and_ids_that_are_none_are_told_apart_from_faults() {
        for (String path : List.of("/campaigns/", "/stops/", "/sessions/", "/tours/", "/buses/", "/teams/")) {
            Http.by(ORGANISER).get(path + NOWHERE).then().statusCode(404);
            Http.by(ORGANISER).get(path + "no-id").then().statusCode(400);
        }
        Http.by(ORGANISER).get("/hazards/smoke/items").then().statusCode(404);
        Http.by(ORGANISER).get("/hazards/noise/items?edition=1999").then().statusCode(400);
    }

    @Test
    void a_citizen_id_in_the_wrong_place_is_never_repeated() {
        String id = "11010519491231002X";
        String answer = raw("/campaigns", ORGANISER, "{\"year\":\"" + id + "\"}")
                        .asString()
                + raw("/visits/" + NOWHERE + "/results", NURSE, "{\"observations\":[{\"visit\":\"" + id + "\"}]}")
                        .asString();
        assertThat(answer).doesNotContain(id);
    }

    @Test
    void text_with_a_zero_byte_is_refused() throws SQLException {
        long before = rows();
        Map<String, Object> plan = new HashMap<>(Campaigns.plan());
        plan.put("title", "zero\u0000byte");
        Http.by(ORGANISER).post("/campaigns", plan).then().statusCode(400);
        assertThat(rows()).isEqualTo(before);
    }

    private static Response keyed(String key, Map<String, Object> body) {
        return Http.by(ORGANISER)
                .asking()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/buses");
    }

    private static Response raw(String path, String token, String body) {
        return Http.by(token)
                .writing()
                .header("If-Match", "\"v0\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private static io.restassured.response.ValidatableResponse refused(Response answer, int status, String code) {
        var checked = answer.then().statusCode(status).contentType("application/problem+json");
        return code == null ? checked : checked.body("code", equalTo(code));
    }

    /** Rows of all tables together. */
    private long rows() throws SQLException {
        String count = """
                select sum((xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || quote_ident(table_name),
                    false, true, '')))[1]::text::bigint)
                from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not in ('job')""";
        try (Connection connection = database.getConnection();
                var result = connection.createStatement().executeQuery(count)) {
            result.next();
            return result.getLong(1);
        }
    }
}
