package org.workercare.health;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

/** Every role at every address: those that are not named are turned away before anything is looked up. */
@QuarkusTest
@RealServers(database = "health_checkup")
class RoleMatrixTest {

    private static final List<String> ROLES = List.of(
            "finance-officer",
            "reviewer",
            "caseworker",
            "auditor",
            "station-keeper",
            "worker",
            "nurse",
            "physician",
            "safety-officer",
            "organiser",
            "partner",
            "administrator");

    private static final String ID = UUID.randomUUID().toString();

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of(
                        "GET", "/campaigns/" + ID, "organiser auditor administrator nurse physician safety-officer"),
                Arguments.of("GET", "/campaigns/" + ID + "/summary", "organiser auditor administrator physician nurse"),
                Arguments.of("GET", "/campaigns/" + ID + "/aggregates", "safety-officer organiser"),
                Arguments.of("GET", "/campaigns/" + ID + "/visits", "nurse physician"),
                Arguments.of("GET", "/visits/" + ID, "nurse physician worker"),
                Arguments.of("GET", "/visits/" + ID + "/results", "nurse physician worker"),
                Arguments.of("GET", "/visits/" + ID + "/report", "nurse physician worker"),
                Arguments.of("GET", "/my/access-log", "worker"),
                Arguments.of("GET", "/my/consents", "worker"),
                Arguments.of("GET", "/my/reports", "worker"),
                Arguments.of("GET", "/my/bookings", "worker"),
                Arguments.of("GET", "/buses", "organiser nurse physician auditor administrator"),
                Arguments.of("GET", "/teams", "organiser nurse physician auditor administrator"),
                Arguments.of("POST", "/campaigns", "organiser"),
                Arguments.of("POST", "/campaigns/" + ID + "/budget-request", "organiser"),
                Arguments.of("POST", "/campaigns/" + ID + "/completion", "organiser"),
                Arguments.of("POST", "/campaigns/" + ID + "/bookings/assignment", "organiser"),
                Arguments.of("POST", "/campaigns/" + ID + "/results", "nurse physician"),
                Arguments.of("POST", "/campaigns/" + ID + "/interpretation", "physician"),
                Arguments.of("POST", "/visits/" + ID + "/results", "nurse physician"),
                Arguments.of("POST", "/visits/" + ID + "/interpretation", "physician"),
                Arguments.of("POST", "/visits/" + ID + "/referral", "physician"),
                Arguments.of("POST", "/buses", "organiser"),
                Arguments.of("POST", "/teams", "organiser"),
                Arguments.of("POST", "/tours", "organiser"),
                Arguments.of("POST", "/tours/" + ID + "/stops", "organiser"),
                Arguments.of("POST", "/sessions", "organiser"),
                Arguments.of("POST", "/sessions/" + ID + "/sign-ups", "worker nurse organiser"),
                Arguments.of("POST", "/sessions/" + ID + "/attendance", "nurse organiser"),
                Arguments.of("POST", "/slots/" + ID + "/bookings", "organiser nurse worker"),
                Arguments.of("POST", "/my/consents", "worker"),
                Arguments.of("DELETE", "/bookings/" + ID, "organiser nurse worker"),
                Arguments.of("DELETE", "/my/consents/aid-referral", "worker"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void only_the_roles_named_come_in(String method, String path, String allowed) {
        List<String> named = List.of(allowed.split(" "));
        given().contentType("application/json")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(401);
        for (String role : ROLES) {
            String token = CallerTokens.token(role + "@matrix", "110115", role);
            int status = given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body("{}")
                    .request(method, path)
                    .statusCode();
            org.assertj.core.api.Assertions.assertThat(status == 403)
                    .as("%s %s as %s answers %d", method, path, role, status)
                    .isEqualTo(!named.contains(role));
        }
    }
}
