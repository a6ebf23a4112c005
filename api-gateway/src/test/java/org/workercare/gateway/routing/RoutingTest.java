package org.workercare.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.workercare.gateway.upstreams.RealUpstreams;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "gateway")
@WithTestResource(value = RealUpstreams.class, scope = TestResourceScope.GLOBAL)
class RoutingTest {

    private static final String TOKEN = CallerTokens.financeOfficerOf("CN");

    @TestHTTPResource
    URI gateway;

    @Test
    void a_request_reaches_its_service_without_the_prefix_and_with_its_token() {
        asCaller()
                .urlEncodingEnabled(false)
                .get("/funding/projects/%E5%B7%A5?organisation=11&limit=5")
                .then()
                .statusCode(200)
                .body("method", equalTo("GET"))
                .body("uri", equalTo("/projects/%E5%B7%A5?organisation=11&limit=5"))
                .body("headers.authorization", equalTo("Bearer " + TOKEN));
    }

    @Test
    void a_body_passes_whole() {
        asCaller()
                .contentType("application/json")
                .header("Idempotency-Key", "k1")
                .body("{\"title\":\"职工之家\"}")
                .post("/funding/projects")
                .then()
                .statusCode(200)
                .body("body", equalTo("{\"title\":\"职工之家\"}"))
                .body("headers.'idempotency-key'", equalTo("k1"))
                .body("headers.'content-type'", equalTo("application/json"));
    }

    @Test
    void a_body_of_unknown_length_passes_whole() throws Exception {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[500_000]));
        var answer = client().send(request("/funding/rosters").POST(body).build(), BodyHandlers.ofString());
        assertThat(answer.body()).contains("\"bytes\":500000");
    }

    @Test
    void the_service_learns_whom_the_gateway_speaks_for_and_no_caller_can_claim_to_be_another() {
        asCaller()
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .get("/funding/projects")
                .then()
                .body("headers.forwarded", equalTo("for=127.0.0.1;proto=http;host=\"" + gateway.getAuthority() + "\""))
                .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"))
                .body("headers.'x-forwarded-proto'", equalTo("http"))
                .body("headers.'x-forwarded-prefix'", equalTo("/funding"))
                .body("headers.'x-forwarded-host'", equalTo(gateway.getAuthority()));
    }

    @Test
    void headers_of_one_connection_end_at_the_gateway_in_both_directions() {
        asCaller()
                .header("Connection", "X-Between-Us, keep-alive")
                .header("X-Between-Us", "secret")
                .header("Proxy-Authorization", "Basic eA==")
                .header("TE", "trailers")
                .get("/funding/projects")
                .then()
                .body("headers.'x-between-us'", nullValue())
                .body("headers.'proxy-authorization'", nullValue())
                .body("headers.te", nullValue());
        asCaller()
                .get("/funding/made")
                .then()
                .header("X-For-The-Gateway-Only", nullValue())
                .header("Keep-Alive", nullValue())
                .header("ETag", "\"v3\"");
    }

    @Test
    void what_a_service_made_is_found_at_the_gateway() {
        asCaller().get("/funding/made").then().statusCode(201).header("Location", "/funding/projects/7?full=true");
        asCaller().get("/funding/made-whole").then().header("Location", "/funding/projects/7");
        asCaller().get("/funding/made-elsewhere").then().header("Location", "https://elsewhere.example/projects/7");
    }

    @Test
    void a_services_own_problem_passes_as_it_is() {
        asCaller()
                .get("/funding/gone")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("gone"));
    }

    @Test
    void a_large_answer_streams_through() throws Exception {
        var answer = client().send(request("/funding/large").build(), BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertThat(body.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(128L * 64 * 1024);
        }
    }

    @Test
    void server_sent_events_arrive_one_by_one_and_a_quiet_stream_stays_open() throws Exception {
        var answer = client().send(request("/funding/events").build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            asCaller().get("/funding/second-event").then().statusCode(200);
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void nobody_climbs_out_of_a_prefix() {
        asCaller()
                .urlEncodingEnabled(false)
                .get("/funding/%2e%2e/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        asCaller().urlEncodingEnabled(false).get("/funding/a/../b").then().body("uri", equalTo("/b"));
    }

    @Test
    void operations_of_a_service_are_not_reached_from_outside() {
        asCaller().get("/funding/q/metrics").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void an_unknown_address_is_a_problem_in_the_callers_language() {
        given().header("Accept-Language", "en")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("title", equalTo("There is nothing at this address"))
                .body("next", not(equalTo("")));
        given().get("/fundings").then().statusCode(404).body("title", equalTo("未找到"));
    }

    private static RequestSpecification asCaller() {
        return given().auth().oauth2(TOKEN);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + TOKEN);
    }
}
