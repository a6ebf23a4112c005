package org.workercare.gateway.home;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hamcrest.text.MatchesPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workercare.gateway.upstreams.RealUpstreams;
import org.workercare.platform.testkit.RealServers;

@QuarkusTest
@RealServers(database = "gateway")
@WithTestResource(value = RealUpstreams.class, scope = TestResourceScope.GLOBAL)
class HomeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-GB,en;q=0.9|en|Open the API reference", "zh-CN|zh-CN|打开接口参考", "fr|zh-CN|打开接口参考"})
    void a_newcomer_is_led_to_the_reference_in_a_language_of_the_product(
            String accepted, String language, String link) {
        given().header("Accept-Language", accepted)
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", language)
                .body(containsString(link))
                .body(containsString("href=\"/reference\""));
    }

    @Test
    void nothing_on_the_page_comes_from_elsewhere() {
        given().get("/")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(not(MatchesPattern.matchesPattern("(?s).*(src|href)=\"(https?:)?//.*")));
    }

    @Test
    void a_host_that_is_none_is_refused_and_not_echoed() {
        given().header("Host", "a\"><script>").get("/").then().statusCode(400).body(not(containsString("<script>")));
    }

    @Test
    void the_examples_name_the_address_the_visitor_used() {
        given().header("Host", "care.example:8443")
                .get("/")
                .then()
                .body(containsString("http://care.example:8443/funding/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reference", "/openapi", "/problems", "/q/health"})
    void every_link_of_the_gateway_leads_somewhere_without_a_token(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void the_reference_shows_the_whole_description() {
        given().get("/reference").then().body(containsString("/openapi"));
    }
}
