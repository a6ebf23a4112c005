package org.workercare.health;

import static org.awaitility.Awaitility.await;
import static org.workercare.health.Http.ORGANISER;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Campaigns for tests, made through the API. */
public final class Campaigns {

    private Campaigns() {}

    public static Map<String, Object> plan() {
        return Map.of(
                "organisation",
                "110115",
                "title",
                "职业健康体检",
                "year",
                2023,
                "industries",
                List.of("pharmaceuticals", "manufacturing", "services", "landscaping", "construction"),
                "targetHeadcount",
                800,
                "budget",
                Http.yuan("480000.00"),
                "subCategory",
                "3.2.2");
    }

    /** A campaign just planned: its id. */
    public static String drafted() {
        return Http.by(ORGANISER)
                .post("/campaigns", plan())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A campaign whose budget funding has set aside: its id. */
    public static String funded() throws Exception {
        String id = drafted();
        Http.by(ORGANISER)
                .change("/campaigns/" + id + "/budget-request", etagOf(id), null)
                .then()
                .statusCode(200);
        FundingSpeaks.held(id, "480000.00");
        awaitState(id, "funded");
        return id;
    }

    /** A funded campaign that is over: its id. */
    public static void complete(String id) {
        Http.by(ORGANISER)
                .change("/campaigns/" + id + "/completion", etagOf(id), Map.of("actualCost", Http.yuan("452000.00")))
                .then()
                .statusCode(200);
    }

    public static String etagOf(String id) {
        return read(id).header("ETag");
    }

    public static Response read(String id) {
        return Http.by(ORGANISER).get("/campaigns/" + id);
    }

    public static void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> state.equals(read(id).path("state")));
    }
}
