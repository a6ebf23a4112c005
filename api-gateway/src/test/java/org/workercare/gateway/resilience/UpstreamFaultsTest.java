package org.workercare.gateway.resilience;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.gateway.upstreams.RealUpstreams;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "gateway")
@WithTestResource(value = RealUpstreams.class, scope = TestResourceScope.GLOBAL)
class UpstreamFaultsTest {

    private static final String TOKEN = CallerTokens.stationKeeperOf("110108");
    private static final int MORE_THAN_ALLOWED = 1_000_001;

    @TestHTTPResource
    URI gateway;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_service_that_is_down_is_a_503_that_says_when_to_come_back(String method) {
        problem(asCaller().body("{}").request(method, "/health-checkups/campaigns"), 503, "service-down")
                .header("Retry-After", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_silent_service_is_a_504(String method) {
        problem(asCaller().body("{}").request(method, "/stations/silent"), 504, "service-too-slow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stations/breaks-off", "/stations/nonsense", "/stations/odd-framing"})
    void a_service_that_gives_no_answer_in_http_is_a_502(String path) {
        problem(asCaller().get(path), 502, "service-answer-broken");
    }

    @Test
    void problems_speak_chinese_unless_asked_for_english() {
        asCaller()
                .get("/health-checkups/campaigns")
                .then()
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("服务暂时无法连接"))
                .body("type", equalTo("urn:workercare:problem:service-down"));
    }

    @Test
    void a_read_that_broke_off_is_tried_once_more() {
        assertThat(asCaller().get("/stations/breaks-off-once").asString()).isEqualTo("second attempt");
    }

    @Test
    void a_write_that_broke_off_is_never_repeated() {
        problem(asCaller().body("{}").post("/stations/breaks-off-while-writing"), 502, "service-answer-broken");
        assertThat(asCaller()
                        .urlEncodingEnabled(false)
                        .get("/stations/asked?/breaks-off-while-writing")
                        .asString())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stations/breaks-off-in-body", "/stations/breaks-off-in-chunks"})
    void an_answer_cut_short_reaches_the_caller_as_cut_short(String path) {
        HttpRequest request = request(path).build();
        assertThatThrownBy(() -> client().send(request, BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_body_that_is_announced_too_long_is_a_413() {
        problem(asCaller().body(new byte[MORE_THAN_ALLOWED]).post("/funding/projects"), 413, "too-large");
    }

    @Test
    void a_body_that_grows_too_long_on_the_way_is_a_413() throws Exception {
        var body = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(new byte[2 * MORE_THAN_ALLOWED]));
        var answer = client().send(request("/funding/rosters").POST(body).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
    }

    @Test
    void the_gateway_answers_on_after_all_this() {
        problem(asCaller().get("/stations/silent"), 504, "service-too-slow");
        assertThat(asCaller().get("/stations/sites").asString()).isEqualTo("well");
    }

    private static ValidatableResponse problem(io.restassured.response.Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
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
