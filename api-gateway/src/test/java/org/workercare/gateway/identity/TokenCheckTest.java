package org.workercare.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.gateway.upstreams.RealUpstreams;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.callers.TokenSigner;

@QuarkusTest
@RealServers(database = "gateway")
@WithTestResource(value = RealUpstreams.class, scope = TestResourceScope.GLOBAL)
class TokenCheckTest {

    static List<String> refused() {
        String good = CallerTokens.partnerOf("11");
        long soon = Instant.now().getEpochSecond() + 60;
        return List.of(
                "nonsense",
                good.substring(0, good.lastIndexOf('.') + 1),
                TokenSigner.withNewKeys().sign("x", OrganisationId.NATIONAL, List.of(), Duration.ofHours(1)),
                CallerTokens.signer().sign("x", OrganisationId.NATIONAL, List.of(), Duration.ofMinutes(-10)),
                CallerTokens.signer().sign(Map.of("iss", "https://elsewhere.example", "sub", "x", "exp", soon)));
    }

    @Test
    void without_a_token_nothing_passes() {
        given().header("Accept-Language", "en")
                .get("/funding/projects")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_forged_an_expired_and_a_foreign_token_do_not_pass(String token) {
        given().auth()
                .oauth2(token)
                .get("/funding/projects")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_body_sent_without_a_token_is_refused_too() {
        given().body(new byte[400_000]).post("/funding/projects").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/funding/problems", "/funding/asyncapi", "/q/health", "/q/health/live"})
    void some_addresses_are_open_to_all(String path) {
        given().get(path).then().statusCode(is(200));
    }
}
