package org.workercare.health.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.workercare.health.Http.NURSE;
import static org.workercare.health.Http.ORGANISER;
import static org.workercare.health.Http.PHYSICIAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workercare.health.Campaigns;
import org.workercare.health.Http;
import org.workercare.health.Observations;
import org.workercare.health.Rosters;
import org.workercare.health.Tours;
import org.workercare.platform.testkit.RealServers;

/** The whole way: roster, places, results, conclusions, sums. */
@QuarkusTest
@RealServers(database = "health_checkup")
class CampaignOf800Test {

    private static final int WORKERS = 800;

    @Test
    void eight_hundred_workers_are_booked_examined_and_advised() throws Exception {
        String campaign = Campaigns.funded();
        rosterOf800(campaign);
        fiveStopsForAll(campaign);
        everybodyIsExamined(campaign);
        everybodyIsAdvised(campaign);
        Campaigns.complete(campaign);
        Http.by(ORGANISER)
                .get("/campaigns/" + campaign + "/summary")
                .then()
                .statusCode(200)
                .body("workers", equalTo(WORKERS))
                .body("examined", equalTo(WORKERS))
                .body("interpreted", equalTo(WORKERS))
                .body("byIndustry", hasSize(5))
                .body("hazards", hasSize(5))
                .body("examinations.size()", greaterThan(10))
                .body("stops", equalTo(5))
                .body("places", equalTo(WORKERS))
                .body("booked", equalTo(WORKERS))
                .body("money.perHead.amount", equalTo("565.00"));
        sumsAreFrozenAndHideSmallCounts(campaign);
    }

    private static void rosterOf800(String campaign) {
        String csv = Rosters.csv(Rosters.people(WORKERS));
        Rosters.imported(campaign, csv)
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .body("result.imported", equalTo(WORKERS));
        Rosters.imported(campaign, csv)
                .then()
                .body("result.imported", equalTo(0))
                .body("result.alreadyThere", equalTo(WORKERS));
    }

    private static void fiveStopsForAll(String campaign) {
        String tour = Tours.planned(campaign);
        for (int day = 4; day <= 8; day++) {
            Tours.stop(tour, "2023-09-0" + day, 8);
        }
        Http.by(ORGANISER)
                .post("/campaigns/" + campaign + "/bookings/assignment")
                .then()
                .statusCode(200)
                .body("booked", equalTo(WORKERS))
                .body("withoutPlace", equalTo(0));
    }

    private static void everybodyIsExamined(String campaign) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> visit : visitsOf(campaign)) {
            all.addAll(Observations.normalFor(visit));
        }
        for (int from = 0; from < all.size(); from += 5_000) {
            List<?> part = all.subList(from, Math.min(from + 5_000, all.size()));
            Response taken = Http.by(NURSE).post("/campaigns/" + campaign + "/results", Map.of("observations", part));
            taken.then().statusCode(200).body("refused", hasSize(0)).body("recorded", equalTo(part.size()));
        }
        List<?> again = all.subList(0, 1_000);
        Http.by(NURSE)
                .post("/campaigns/" + campaign + "/results", Map.of("observations", again))
                .then()
                .body("recorded", equalTo(0))
                .body("alreadyThere", equalTo(1_000));
    }

    private static List<Map<String, Object>> visitsOf(String campaign) {
        List<Map<String, Object>> visits = new ArrayList<>();
        String next = "";
        while (next != null) {
            String cursor = next.isEmpty() ? "" : "&cursor=" + next;
            Response page = Http.by(NURSE).get("/campaigns/" + campaign + "/visits?limit=200" + cursor);
            visits.addAll(page.path("items"));
            next = page.path("next");
        }
        assertThat(visits).hasSize(WORKERS);
        return visits;
    }

    private static void everybodyIsAdvised(String campaign) {
        Response accepted =
                Http.by(PHYSICIAN).post("/campaigns/" + campaign + "/interpretation", Map.of("edition", "2014"));
        accepted.then().statusCode(202);
        Rosters.finished(PHYSICIAN, accepted.path("id"))
                .then()
                .body("state", equalTo("SUCCEEDED"))
                .body("result.no-abnormality", equalTo(WORKERS));
    }

    private static void sumsAreFrozenAndHideSmallCounts(String campaign) {
        Response first = Http.by(ORGANISER).get("/campaigns/" + campaign + "/aggregates");
        first.then().statusCode(200).body("all.total", equalTo(WORKERS));
        assertThat(first.<Object>path("byIndustry[0].workers.needs-action")).isNull();
        Response again = Http.by(Http.SAFETY_OFFICER).get("/campaigns/" + campaign + "/aggregates");
        assertThat(again.asString()).isEqualTo(first.asString());
    }
}
