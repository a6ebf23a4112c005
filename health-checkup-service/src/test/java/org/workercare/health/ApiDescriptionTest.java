package org.workercare.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;

@QuarkusTest
@RealServers(database = "health_checkup")
class ApiDescriptionTest {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    @Test
    void every_operation_says_what_it_does_where_it_belongs_and_what_it_answers() {
        Map<String, Map<String, Object>> paths =
                given().accept("application/json").get("/q/openapi?format=json").path("paths");
        List<String> lacking = new ArrayList<>();
        paths.forEach((path, item) -> METHODS.stream().filter(item::containsKey).forEach(method -> {
            Map<?, ?> operation = (Map<?, ?>) item.get(method);
            boolean whole = operation.containsKey("summary")
                    && operation.containsKey("tags")
                    && !((Map<?, ?>) operation.get("responses")).isEmpty();
            if (!whole) {
                lacking.add(method + " " + path);
            }
        }));
        assertThat(paths).hasSizeGreaterThan(30);
        assertThat(lacking).isEmpty();
    }

    @Test
    void every_problem_is_in_the_catalogue_in_both_languages() {
        List<Map<String, Object>> problems = given().get("/problems").path("");
        assertThat(problems).extracting(problem -> problem.get("code")).contains("slot-full", "consent-missing");
        assertThat(problems).allSatisfy(problem -> assertThat(((Map<?, ?>) problem.get("title")).values())
                .hasSize(2)
                .doesNotContainNull());
    }
}
