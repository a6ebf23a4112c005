package org.workercare.funding;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.workercare.platform.testkit.callers.CallerTokens;

/** The service as a caller uses it. */
public record Api(String token) {

    public static Api financeOfficer() {
        return new Api(CallerTokens.financeOfficerOf("CN"));
    }

    /** A second finance officer, for what needs another person. */
    public static Api otherFinanceOfficer() {
        return new Api(CallerTokens.token("other-officer@CN", "CN", "finance-officer"));
    }

    public static Api reviewer() {
        return new Api(CallerTokens.reviewerOf("CN"));
    }

    public static Api caseworker() {
        return new Api(CallerTokens.caseworkerOf("CN"));
    }

    public static Api auditor() {
        return new Api(CallerTokens.auditorOf("CN"));
    }

    public static String money(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"CNY\"}".formatted(amount);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    public Response get(String path) {
        return request().get(path);
    }

    public JsonPath read(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    public Response post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Response post(String path, String body, String key) {
        return request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** Changes something as it stands now. */
    public Response change(String path, String act, String body) {
        String tag = get(path).then().statusCode(200).extract().header("ETag");
        return change(path + act, body, UUID.randomUUID().toString(), tag);
    }

    public Response change(String path, String body, String key, String tag) {
        return request()
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** What was made. */
    public JsonPath make(String path, String body) {
        return post(path, body).then().statusCode(201).extract().jsonPath();
    }

    /** Follows the job of an accepted request to its end. */
    public JsonPath finish(Response accepted) {
        String id = accepted.then().statusCode(202).extract().path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !read("/jobs/" + id).getString("state").matches("QUEUED|RUNNING"));
        return read("/jobs/" + id);
    }
}
