package org.workercare.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "funding")
class ConventionsTest {

    private static final String NOTE = "{\"text\":\"%s\",\"organisation\":\"1101\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":|malformed-json|",
                "{} x|malformed-json|",
                "{\"text\":\"a\",\"text\":\"b\"}|malformed-json|",
                "[]|invalid-field|``",
                "{\"text\":7,\"organisation\":\"11\"}|invalid-field|/text",
                "{\"text\":\"\",\"organisation\":\"11\"}|invalid-field|/text",
                "{\"text\":\"longer than twenty letters\",\"organisation\":\"1101\"}|invalid-field|/text",
                "{\"text\":\"a\"}|invalid-field|/organisation",
                "{\"text\":\"a\",\"organisation\":\"x\"}|invalid-field|/organisation",
                "{\"text\":\"a\",\"organisation\":\"1101\",\"colour\":1}|unknown-field|/colour",
                "{\"text\":\"a\",\"organisation\":\"1101\",\"lines\":[{\"number\":1},{\"number\":-1}]}|invalid-field|/lines/1/number",
                "{\"text\":\"a\",\"organisation\":\"1101\",\"lines\":[{\"number\":1.5}]}|invalid-field|/lines/0/number",
                "{\"text\":\"a\",\"organisation\":\"1101\",\"amount\":{\"amount\":\"1.001\",\"currency\":\"CNY\"}}|invalid-field|/amount",
                "{\"text\":\"a\",\"organisation\":\"1101\",\"amount\":{\"amount\":\"99999999999999999\",\"currency\":\"CNY\"}}|invalid-field|/amount",
                "{\"text\":\"a\",\"organisation\":\"1101\",\"amount\":{\"amount\":\"1\",\"currency\":\"USD\"}}|invalid-field|/amount",
                "{\"text\":\"a\",\"organisation\":\"1101\",\"amount\":{\"amount\":1,\"currency\":\"CNY\"}}|invalid-field|/amount/amount",
                "{\"text\":\"a\",\"organisation\":\"1101\",\"amount\":{\"amount\":\"1\"}}|invalid-field|/amount",
            })
    void bad_input_is_refused_with_a_pointer_to_the_field(String body, String code, String pointer) {
        ValidatableResponse answer = organiser()
                .body(body)
                .post("/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("type", equalTo("urn:workercare:problem:" + code))
                .body("next", notNullValue());
        if (pointer != null && !pointer.isEmpty()) {
            answer.body("errors[0].pointer", containsString(pointer));
        }
    }

    @Test
    void a_problem_speaks_the_callers_language_and_chinese_by_default() {
        organiser()
                .header("Accept-Language", "en-GB,en;q=0.9")
                .body("{")
                .post("/notes")
                .then()
                .body("title", equalTo("The body is not valid JSON"));
        organiser()
                .body("{")
                .post("/notes")
                .then()
                .body("title", equalTo("请求体不是有效的 JSON"))
                .header("Content-Language", "zh-CN");
    }

    @Test
    void a_caller_is_known_has_the_role_and_stays_within_its_subtree() {
        given().contentType("application/json")
                .body(note("a"))
                .post("/notes")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2("not.a.token")
                .contentType("application/json")
                .body(note("a"))
                .post("/notes")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        as(CallerTokens.workerOf("1101"))
                .body(note("a"))
                .post("/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
        as(CallerTokens.organiserOf("12"))
                .body(note("a"))
                .post("/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-organisation"));
        as(CallerTokens.organiserOf("11")).body(note("a")).post("/notes").then().statusCode(201);
    }

    @Test
    void what_is_not_there_is_a_problem_too() {
        organiser().get("/nowhere").then().statusCode(404).body("code", equalTo("not-found"));
        organiser().delete("/notes").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        organiser()
                .contentType("text/plain")
                .body("a")
                .post("/notes")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        organiser().get("/notes/numbers?upTo=many").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        organiser().get("/jobs/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void an_oversized_body_is_refused_and_nothing_written() {
        organiser()
                .body(note("x".repeat(17_000_000)))
                .post("/notes")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void an_oversized_body_that_hides_its_length_is_refused_too() throws Exception {
        var chunked = java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                        io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + "/notes"))
                .header("Authorization", "Bearer " + CallerTokens.organiserOf("1101"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "chunked")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                        note("x".repeat(17_000_000)).getBytes())))
                .build();
        var answer = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .build()
                .send(chunked, java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_repeated_key_answers_the_same_and_has_its_effect_once() {
        String key = UUID.randomUUID().toString();
        Response first = withKey(key).body(note(key.substring(0, 20))).post("/notes");
        Response second = withKey(key).body(note(key.substring(0, 20))).post("/notes");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(notesSaying(key.substring(0, 20))).isOne();
    }

    @Test
    void a_key_used_by_thirty_two_senders_at_once_has_its_effect_once() {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<String>> senders = IntStream.range(0, 32)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> withKey(key)
                        .body(note(key.substring(0, 20)))
                        .post("/notes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id")))
                .toList();
        assertThat(senders.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(notesSaying(key.substring(0, 20))).isOne();
    }

    @Test
    void a_key_is_needed_and_serves_one_request_only() {
        withKey("")
                .body(note("a"))
                .post("/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        String key = UUID.randomUUID().toString();
        withKey(key).body(note("one")).post("/notes").then().statusCode(201);
        withKey(key)
                .body(note("another"))
                .post("/notes")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_refused_write_leaves_nothing_and_may_be_mended_with_the_same_key() {
        String key = UUID.randomUUID().toString();
        withKey(key)
                .body(note("conflict"))
                .post("/notes")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/text"));
        assertThat(notesSaying("conflict")).isZero();
        withKey(key).body(note("mended")).post("/notes").then().statusCode(201);
    }

    @Test
    void a_fault_of_ours_tells_an_incident_and_no_secret() {
        organiser()
                .body(note("fault"))
                .post("/notes")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal"))
                .body("incident", notNullValue())
                .body(not(containsString("张三")));
        assertThat(notesSaying("fault")).isZero();
    }

    @Test
    void a_change_needs_the_tag_of_what_it_changes() {
        Response made = organiser().body(note("first")).post("/notes");
        String address = "/notes/" + made.path("id");
        organiser().body(note("second")).put(address).then().statusCode(428);
        organiser()
                .header("If-Match", "\"v9\"")
                .body(note("second"))
                .put(address)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        organiser()
                .header("If-Match", made.header("ETag"))
                .body(note("second"))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"");
    }

    @Test
    void pages_follow_one_another_and_a_cursor_fits_its_own_list_only() {
        Response first = organiser().get("/notes/numbers?upTo=5&limit=3");
        first.then().body("items", equalTo(List.of(0, 1, 2)));
        String next = first.path("next");
        organiser()
                .get("/notes/numbers?upTo=5&limit=3&cursor=" + next)
                .then()
                .body("items", equalTo(List.of(3, 4)))
                .body("next", nullValue());
        organiser()
                .get("/notes/numbers?upTo=6&limit=3&cursor=" + next)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        organiser().get("/notes/numbers?upTo=1000&limit=5000").then().body("items", hasSize(200));
    }

    @Test
    void a_job_does_each_row_once_goes_on_after_a_stumble_and_names_bad_rows() {
        String address = organiser()
                .post("/notes/count/7")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Awaitility.await().until(() -> organiser().get(address).path("state").equals("SUCCEEDED"));
        organiser()
                .get(address)
                .then()
                .body("done", equalTo(7))
                .body("errors", hasSize(1))
                .body("errors[0].row", equalTo(3))
                .body("result.rows", equalTo(7));
        assertThat(count("select count(*) from step_done")).isEqualTo(7);
        assertThat(organiser().get(address + "/events").asString()).contains("SUCCEEDED");
        as(CallerTokens.organiserOf("12")).get(address).then().statusCode(403);
    }

    @Test
    void the_catalogue_tells_every_problem_in_both_languages() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body("find { it.code == 'stale' }.title.'zh-CN'", equalTo("数据已被他人修改"))
                .body("find { it.code == 'stale' }.next.en", notNullValue());
    }

    private static RequestSpecification organiser() {
        return as(CallerTokens.organiserOf("1101"));
    }

    private static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static RequestSpecification withKey(String key) {
        return given().auth()
                .oauth2(CallerTokens.organiserOf("1101"))
                .contentType("application/json")
                .header("Idempotency-Key", key);
    }

    private static String note(String text) {
        return NOTE.formatted(text);
    }

    private static long notesSaying(String text) {
        return count("select count(*) from note where text = '" + text + "'");
    }

    private static long count(String sql) {
        var database = TestServers.database("funding");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
