package org.workercare.gateway.subscriptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.gateway.subscriptions.PartnerCalls.Kept;
import org.workercare.gateway.upstreams.RealUpstreams;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.servers.ServiceDatabase;

@QuarkusTest
@RealServers(database = "gateway")
@WithTestResource(value = RealUpstreams.class, scope = TestResourceScope.GLOBAL)
class SubscriptionsTest {

    private static final String URL = "http://127.0.0.1:9/hooks";
    private static final String TYPES = "org.workercare.nowhere.*";

    private final PartnerCalls partner = PartnerCalls.ofNewPartner();

    @Test
    void a_partner_subscribes_and_sees_the_secret_once() {
        Response made = partner.write()
                .body(Map.of("url", URL, "types", List.of(TYPES), "description", "our receiver"))
                .post("/subscriptions");
        made.then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("secret", startsWith("whsec_"))
                .body("state", equalTo("active"));
        String id = made.path("id");
        assertThat(made.header("Location")).endsWith("/subscriptions/" + id);
        partner.call()
                .get("/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("url", equalTo(URL))
                .body("types", equalTo(List.of(TYPES)))
                .body("description", equalTo("our receiver"))
                .body("createdAt", notNullValue())
                .body("secret", nullValue());
    }

    @Test
    void the_same_request_again_answers_the_same_and_the_database_never_holds_the_secret_in_plain() throws Exception {
        String key = UUID.randomUUID().toString();
        Kept first = PartnerCalls.kept(subscribeWith(key, URL), 201);
        Kept again = PartnerCalls.kept(subscribeWith(key, URL), 201);
        assertThat(again).isEqualTo(first);
        partner.call().get("/subscriptions").then().body("items", hasSize(1));
        String plain = first.secret().substring("whsec_".length());
        assertThat(rowsHolding(plain)).isZero();
        assertThat(rowsHolding(first.id())).isPositive();
        subscribeWith(key, URL + "/other").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private Response subscribeWith(String key, String url) {
        return partner.call()
                .header("Idempotency-Key", key)
                .body(Map.of("url", url, "types", List.of(TYPES)))
                .post("/subscriptions");
    }

    private static int rowsHolding(String text) throws Exception {
        ServiceDatabase own = TestServers.database("gateway");
        String count = """
                select (select count(*) from subscription s where strpos(cast(s as text), ?) > 0)
                     + (select count(*) from idempotency i where strpos(cast(i as text), ?) > 0)""";
        try (Connection connection = DriverManager.getConnection(own.jdbcUrl(), own.user(), own.password());
                var statement = connection.prepareStatement(count)) {
            statement.setString(1, text);
            statement.setString(2, text);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void a_partner_sees_its_own_subscriptions_only() {
        Kept own = partner.subscribes(URL, TYPES);
        PartnerCalls other = PartnerCalls.ofNewPartner();
        other.reads(own).then().statusCode(404);
        other.deliveries(own).then().statusCode(404);
        other.replays(own, Map.of("since", "2026-01-01T00:00:00Z")).then().statusCode(404);
        other.call()
                .header("If-Match", own.etag())
                .delete("/subscriptions/" + own.id())
                .then()
                .statusCode(404);
        other.call().get("/subscriptions").then().body("items", hasSize(0));
        partner.reads(own).then().statusCode(200);
    }

    @Test
    void other_roles_and_strangers_stay_outside() {
        given().auth()
                .oauth2(CallerTokens.administratorOf("CN"))
                .get("/subscriptions")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
        given().get("/subscriptions").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_long_list_comes_in_pages() {
        for (int i = 0; i < 3; i++) {
            partner.subscribes(URL, TYPES);
        }
        Response first = partner.call().get("/subscriptions?limit=2");
        first.then().body("items", hasSize(2));
        partner.call()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/subscriptions")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void a_change_needs_the_current_etag() {
        Kept own = partner.subscribes(URL, TYPES);
        String path = "/subscriptions/" + own.id();
        Map<String, ?> change = Map.of("description", "new");
        partner.call().body(change).patch(path).then().statusCode(428);
        partner.call()
                .header("If-Match", "\"v9\"")
                .body(change)
                .patch(path)
                .then()
                .statusCode(412);
        partner.call()
                .header("If-Match", own.etag())
                .body(change)
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("description", equalTo("new"))
                .body("url", equalTo(URL));
        partner.call().header("If-Match", own.etag()).delete(path).then().statusCode(412);
        partner.call().header("If-Match", "\"v2\"").delete(path).then().statusCode(204);
        partner.reads(own).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":|malformed-json|",
                "{}|invalid-field|/url",
                "{\"url\":\"http://127.0.0.1/\",\"types\":[]}|invalid-field|/types",
                "{\"url\":\"http://127.0.0.1/\",\"types\":[\"Upper Case\"]}|invalid-field|/types/0",
                "{\"url\":\"http://127.0.0.1/\",\"types\":[\"a.**\"]}|invalid-field|/types/0",
                "{\"url\":\"http://127.0.0.1/\",\"types\":[null]}|invalid-field|/types/0",
                "{\"url\":\"http://127.0.0.1/\",\"types\":{\"a\":1}}|invalid-field|/types",
                "{\"url\":\"http://127.0.0.1/\",\"types\":[\"a\"],\"secret\":\"mine\"}|unknown-field|/secret",
                "{\"url\":\"ftp://127.0.0.1/\",\"types\":[\"a\"]}|url-not-allowed|/url",
                "{\"url\":\"http://u:p@127.0.0.1/\",\"types\":[\"a\"]}|url-not-allowed|/url",
                "{\"url\":\"http://127.0.0.1/#x\",\"types\":[\"a\"]}|url-not-allowed|/url",
                "{\"url\":\"not a url\",\"types\":[\"a\"]}|url-not-allowed|/url",
                "{\"url\":\"http://host.invalid/\",\"types\":[\"a\"]}|url-not-allowed|/url",
                "null|invalid-field|",
                "[]|invalid-field|"
            })
    void bad_input_is_told_with_a_pointer_and_writes_nothing(String body, String code, String pointer) {
        Response answer = partner.write().body(body).post("/subscriptions");
        answer.then().statusCode(400).contentType("application/problem+json").body("code", equalTo(code));
        if (pointer != null) {
            answer.then().body("errors.pointer", hasItem(pointer));
        }
        partner.call().get("/subscriptions").then().body("items", hasSize(0));
    }

    @Test
    void a_url_or_description_beyond_its_length_is_refused() {
        Map<String, ?> longUrl = Map.of("url", "http://127.0.0.1/" + "x".repeat(2_000), "types", List.of(TYPES));
        partner.write().body(longUrl).post("/subscriptions").then().statusCode(400);
        Map<String, ?> longText = Map.of("url", URL, "types", List.of(TYPES), "description", "x".repeat(501));
        partner.write().body(longText).post("/subscriptions").then().statusCode(400);
    }

    @Test
    void an_oversized_body_and_another_media_type_are_refused() {
        partner.write()
                .body("x".repeat(1_000_001))
                .post("/subscriptions")
                .then()
                .statusCode(413);
        given().auth()
                .oauth2(partner.token())
                .contentType(ContentType.XML)
                .body("<a/>")
                .post("/subscriptions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void a_write_without_a_key_is_refused() {
        partner.call()
                .body(Map.of("url", URL, "types", List.of(TYPES)))
                .post("/subscriptions")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "1"})
    void an_id_of_the_wrong_shape_is_a_4xx(String id) {
        int status = partner.call().get("/subscriptions/" + id).statusCode();
        assertThat(status).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|replay-from-where",
                "{\"since\":\"2026-01-01T00:00:00Z\",\"fromEvent\":\"0199aaaa-0000-7000-8000-000000000000\"}|400|replay-from-where",
                "{\"since\":\"yesterday\"}|400|invalid-field",
                "{\"fromEvent\":7}|400|invalid-field",
                "{\"fromEvent\":\"0199aaaa-0000-7000-8000-000000000000\"}|422|event-unknown"
            })
    void a_replay_from_nowhere_is_refused(String body, int status, String code) {
        Kept own = partner.subscribes(URL, TYPES);
        partner.write()
                .body(body)
                .post("/subscriptions/" + own.id() + "/replay")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void a_disabled_subscription_takes_no_replay_and_no_test() {
        Kept own = partner.subscribes(URL, TYPES);
        partner.call()
                .header("If-Match", own.etag())
                .body(Map.of("state", "disabled"))
                .patch("/subscriptions/" + own.id())
                .then()
                .body("disabledBecause", equalTo("owner"));
        partner.replays(own, Map.of("since", "2026-01-01T00:00:00Z")).then().statusCode(409);
        partner.write().post("/subscriptions/" + own.id() + "/test").then().statusCode(409);
    }

    @Test
    void a_change_of_nothing_or_to_an_unknown_state_is_refused() {
        Kept own = partner.subscribes(URL, TYPES);
        String path = "/subscriptions/" + own.id();
        partner.call().header("If-Match", "*").body("{}").patch(path).then().statusCode(400);
        partner.call()
                .header("If-Match", "*")
                .body("{\"state\":\"sleeping\"}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/state"));
        partner.call().get(path + "/deliveries?state=lost").then().statusCode(400);
        partner.call().get(path + "/deliveries?cursor=x").then().statusCode(400);
    }
}
