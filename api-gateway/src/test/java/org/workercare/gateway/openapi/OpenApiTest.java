package org.workercare.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.gateway.upstreams.RealUpstreams;
import org.workercare.platform.testkit.RealServers;

@QuarkusTest
@RealServers(database = "gateway")
@WithTestResource(value = RealUpstreams.class, scope = TestResourceScope.GLOBAL)
class OpenApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/yaml"})
    void an_independent_parser_finds_no_fault(String mediaType) {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document(mediaType), null, null);
        assertThat(parsed.getMessages()).isNullOrEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(parsed.getOpenAPI().getPaths()).containsKeys("/funding/projects", "/openapi", "/problems");
    }

    @Test
    void the_parser_would_find_a_fault() {
        String broken = document("application/json").replace("\"responses\"", "\"answers\"");
        assertThat(new OpenAPIV3Parser().readContents(broken, null, null).getMessages())
                .isNotEmpty();
    }

    @Test
    void names_of_one_service_cannot_clash_with_anothers() throws Exception {
        JsonNode whole = new ObjectMapper().readTree(document("application/json"));
        JsonNode post = whole.at("/paths/~1funding~1projects/post");
        assertThat(post.path("operationId").asText()).isEqualTo("funding.declare");
        assertThat(post.at("/tags/0").asText()).isEqualTo("funding: Projects");
        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/funding.Entry");
        assertThat(post.at("/responses/201/content/application~1json/schema/discriminator/mapping/entry")
                        .asText())
                .isEqualTo("#/components/schemas/funding.Entry");
        assertThat(whole.at("/components/schemas").has("funding.Entry")).isTrue();
    }

    @Test
    void one_bearer_token_opens_everything_that_is_not_open_to_all() throws Exception {
        JsonNode whole = new ObjectMapper().readTree(document("application/json"));
        assertThat(whole.at("/components/securitySchemes").properties()).hasSize(1);
        assertThat(whole.at("/paths/~1funding~1projects/post/security/0").has("bearer"))
                .isTrue();
        assertThat(whole.at("/paths/~1funding~1problems/get/security")).isEmpty();
    }

    @Test
    void a_service_never_seen_is_named_and_operations_are_left_out() throws Exception {
        JsonNode whole = new ObjectMapper().readTree(document("application/json"));
        assertThat(whole.path("x-unavailable").valueStream().map(JsonNode::asText))
                .containsExactly("stations", "health-checkups");
        assertThat(whole.path("paths").properties())
                .noneMatch(path -> path.getKey().contains("/q/"));
    }

    private static String document(String mediaType) {
        return given().accept(mediaType)
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .extract()
                .asString();
    }
}
