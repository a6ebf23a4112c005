package org.workercare.health;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.workercare.platform.testkit.callers.CallerTokens;

/** Requests that read like sentences: {@code Http.by(ORGANISER).post("/campaigns", body)}. */
public final class Http {

    public static final String DAXING = "110115";
    public static final String ORGANISER = CallerTokens.organiserOf(DAXING);
    public static final String NURSE = CallerTokens.nurseOf(DAXING);
    public static final String PHYSICIAN = CallerTokens.physicianOf(DAXING);
    public static final String SAFETY_OFFICER = CallerTokens.safetyOfficerOf(DAXING);

    private final String token;

    private Http(String token) {
        this.token = token;
    }

    public static Http by(String token) {
        return new Http(token);
    }

    /** The worker whose account this is. */
    public static Http worker(String account) {
        return new Http(CallerTokens.token(account, DAXING + "-0001", "worker"));
    }

    public Response get(String path, Object... parameters) {
        return asking().get(path, parameters);
    }

    /** The same in the other language: {@code zh-CN} or {@code en}. */
    public Response getIn(String language, String path) {
        return given().auth().oauth2(token).header("Accept-Language", language).get(path);
    }

    public Response post(String path, Object body) {
        return writing().contentType(ContentType.JSON).body(body).post(path);
    }

    public Response post(String path) {
        return writing().post(path);
    }

    public Response postCsv(String path, String csv) {
        return writing().contentType("text/csv; charset=utf-8").body(csv).post(path);
    }

    public Response change(String path, String etag, Object body) {
        RequestSpecification request = writing().header("If-Match", etag);
        return body == null
                ? request.post(path)
                : request.contentType(ContentType.JSON).body(body).post(path);
    }

    public Response delete(String path) {
        return writing().delete(path);
    }

    /** A request with a key of its own. */
    public RequestSpecification writing() {
        return asking().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public RequestSpecification asking() {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    public static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
