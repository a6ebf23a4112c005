package org.workercare.station;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "station")
class DescriptionTest {

    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";
    private static final String EVERYBODY =
            CallerTokens.token("everybody", "11", "worker", "organiser", "station-keeper", "administrator");

    record Operation(String method, String path, JsonNode description) {

        boolean isOfStations() {
            return !path.startsWith("/jobs")
                    && !path.startsWith("/problems")
                    && !path.startsWith("/dead-letters")
                    && !path.startsWith("/q/")
                    && !path.startsWith("/asyncapi")
                    && !path.startsWith("/events");
        }

        boolean writes() {
            return !method.equals("get");
        }
    }

    @Test
    void every_operation_says_what_it_does_and_everything_it_can_answer() throws Exception {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(35);
        assertThat(operations).allSatisfy(operation -> {
            JsonNode said = operation.description();
            assertThat(said.path("summary").asText()).as(operation.path()).isNotBlank();
            assertThat(said.path("tags")).as(operation.path()).isNotEmpty();
            assertThat(said.path("responses").has("401")).as(operation.path()).isTrue();
            assertThat(said.path("responses").properties().stream()
                            .anyMatch(r -> r.getKey().startsWith("2")))
                    .as(operation.path())
                    .isTrue();
        });
    }

    @Test
    void every_body_has_an_example_that_the_service_understands() throws Exception {
        for (Operation operation : operations()) {
            if (operation.writes()) {
                JsonNode example = operation.description().at("/requestBody/content/application~1json/example");
                assertThat(example.isMissingNode()).as(operation.path()).isFalse();
                Response answer = send(operation, example);
                List<Integer> understood =
                        operation.path().contains("{") ? List.of(404) : List.of(200, 201, 202, 409, 422);
                assertThat(answer.statusCode())
                        .as(operation.method() + " " + operation.path() + ": " + answer.asString())
                        .isIn(understood);
            }
        }
    }

    @Test
    void examples_that_need_nothing_before_them_succeed() throws Exception {
        for (Operation operation : operations()) {
            if (operation.writes()
                    && List.of("/wishes", "/sites", "/sites/imports").contains(operation.path())) {
                JsonNode example = operation.description().at("/requestBody/content/application~1json/example");
                assertThat(send(operation, example).statusCode())
                        .as(operation.path())
                        .isBetween(201, 202);
            }
        }
    }

    private static Response send(Operation operation, JsonNode body) {
        return given().auth()
                .oauth2(EVERYBODY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body(body.toString())
                .request(
                        operation.method().toUpperCase(java.util.Locale.ROOT),
                        operation.path().replaceAll("\\{[a-z]+}", SOME_ID));
    }

    private static List<Operation> operations() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    Operation operation = new Operation(method.getKey(), path.getKey(), method.getValue());
                    if (operation.isOfStations()) {
                        operations.add(operation);
                    }
                }));
        return operations;
    }
}
