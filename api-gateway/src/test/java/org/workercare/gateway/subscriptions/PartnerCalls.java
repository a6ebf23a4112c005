package org.workercare.gateway.subscriptions;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workercare.platform.testkit.callers.CallerTokens;

/** What a partner asks the gateway for, in a test's words. */
record PartnerCalls(String token) {

    /** What a partner keeps of a subscription. */
    record Kept(String id, String secret, String etag) {}

    /** A partner nobody has seen before. */
    static PartnerCalls ofNewPartner() {
        return new PartnerCalls(CallerTokens.token("partner-" + UUID.randomUUID(), "CN", "partner"));
    }

    RequestSpecification call() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    RequestSpecification write() {
        return call().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    Kept subscribes(String url, String... types) {
        return kept(write().body(Map.of("url", url, "types", List.of(types))).post("/subscriptions"), 201);
    }

    static Kept kept(Response response, int status) {
        response.then().statusCode(status);
        return new Kept(response.path("id"), response.path("secret"), response.header("ETag"));
    }

    Response reads(Kept subscription) {
        return call().get("/subscriptions/" + subscription.id());
    }

    Response deliveries(Kept subscription) {
        return call().get("/subscriptions/" + subscription.id() + "/deliveries");
    }

    Response replays(Kept subscription, Map<String, ?> from) {
        return write().body(from).post("/subscriptions/" + subscription.id() + "/replay");
    }
}
