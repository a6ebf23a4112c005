package org.workercare.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "funding")
class OpenApiTest {

    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");
    private static final Set<String> OWN = Set.of(
            "Organisations",
            "Programmes",
            "Ledger",
            "Plans",
            "Emergency allocations",
            "Projects",
            "Aid cases",
            "Households",
            "Public notices",
            "Disbursement",
            "Grievances",
            "Care goods",
            "Reports");

    record Described(String method, String path, JsonNode operation) {}

    @Test
    void every_operation_says_what_it_is_and_what_it_may_answer() throws Exception {
        for (Described it : operations()) {
            String name = it.method() + " " + it.path();
            assertThat(it.operation().path("summary").asText()).as(name).isNotBlank();
            assertThat(it.operation().path("tags")).as(name).isNotEmpty();
            assertThat(it.operation().path("responses").has("401")).as(name).isTrue();
            assertThat(it.operation().path("responses").has("403")).as(name).isTrue();
        }
    }

    @Test
    void every_write_has_an_example_that_the_service_understands() throws Exception {
        Api everybody = new Api(CallerTokens.token(
                "example@CN", "CN", "finance-officer", "reviewer", "caseworker", "administrator", "auditor"));
        List<Described> writes =
                operations().stream().filter(it -> WRITES.contains(it.method())).toList();
        assertThat(writes).hasSize(60);
        for (Described it : writes) {
            JsonNode example = it.operation().at("/requestBody/content/application~1json/example");
            assertThat(example.isObject()).as(it.path()).isTrue();
            int status = everybody
                    .request()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", "*")
                    .contentType(ContentType.JSON)
                    .body(example.toString())
                    .request(
                            it.method(),
                            it.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString()))
                    .statusCode();
            assertThat(status).as(it.path()).isIn(200, 201, 202, 404, 409, 422);
        }
    }

    /** Those of this service's features. */
    private static List<Described> operations() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(RestAssured.given().get("/q/openapi?format=json").asString())
                .path("paths");
        List<Described> operations = new ArrayList<>();
        paths.fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            if (OWN.contains(operation.getValue().at("/tags/0").asText())) {
                operations.add(new Described(operation.getKey(), path.getKey(), operation.getValue()));
            }
        }));
        assertThat(operations).hasSizeGreaterThan(40);
        return operations;
    }
}
