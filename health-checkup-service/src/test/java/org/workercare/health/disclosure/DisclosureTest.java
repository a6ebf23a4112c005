package org.workercare.health.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.workercare.health.Http.PHYSICIAN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workercare.health.Http;
import org.workercare.health.People;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.platform.testkit.events.ReceivedEvent;

@QuarkusTest
@RealServers(database = "health_checkup")
class DisclosureTest {

    @Test
    void a_worker_sees_who_looked_into_the_record() {
        People.Guest guest = People.advised(Map.of());
        Http.by(PHYSICIAN).get("/visits/" + guest.visitId() + "/report").then().statusCode(200);
        guest.self()
                .get("/my/access-log")
                .then()
                .statusCode(200)
                .body("items[0].what", equalTo("report"))
                .body("items[0].by", equalTo("physician@110115"))
                .body("items[0].role", equalTo("physician"))
                .body("items[1].what", equalTo("worklist"));
        Http.worker("a-stranger").get("/my/access-log").then().body("items", hasSize(0));
    }

    @Test
    void without_consent_nobody_is_referred() {
        People.Guest guest = People.advised(Map.of());
        Http.by(PHYSICIAN)
                .post("/visits/" + guest.visitId() + "/referral", Map.of("kind", "serious-illness"))
                .then()
                .statusCode(403)
                .body("code", equalTo("consent-missing"));
    }

    @Test
    void a_referral_tells_who_and_what_help_and_nothing_of_the_findings() {
        People.Guest guest = People.advised(Map.of("haemoglobin", "55"));
        try (EventLog events = EventLog.follow("health.referrals")) {
            guest.self()
                    .post("/my/consents", Map.of("purpose", "aid-referral"))
                    .then()
                    .statusCode(201);
            String referral = Http.by(PHYSICIAN)
                    .post("/visits/" + guest.visitId() + "/referral", Map.of("kind", "serious-illness"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            ReceivedEvent told = events.awaitOne("org.workercare.health.referral.made.v1", referral);
            assertThat(told.data().fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("referralId", "organisation", "personToken", "kind");
            assertThat(told.data().path("personToken").asText())
                    .isEqualTo(guest.person().account());
        }
    }

    @Test
    void a_consent_taken_back_holds_no_longer() {
        People.Guest guest = People.advised(Map.of());
        guest.self().post("/my/consents", Map.of("purpose", "aid-referral"));
        guest.self()
                .post("/my/consents", Map.of("purpose", "aid-referral"))
                .then()
                .statusCode(409);
        guest.self().delete("/my/consents/aid-referral").then().statusCode(204);
        guest.self().delete("/my/consents/aid-referral").then().statusCode(404);
        Http.by(PHYSICIAN)
                .post("/visits/" + guest.visitId() + "/referral", Map.of("kind", "hardship"))
                .then()
                .statusCode(403);
        guest.self().get("/my/consents").then().body("items.purpose", contains("aid-referral"));
    }

    @Test
    void sums_are_told_only_once_the_campaign_is_over_and_only_where_the_caller_reaches() {
        People.Guest guest = People.advised(Map.of());
        String path = "/campaigns/" + guest.campaign() + "/aggregates";
        Http.by(Http.SAFETY_OFFICER).get(path).then().statusCode(409).body("code", equalTo("campaign-not-over"));
        Http.by(CallerTokens.safetyOfficerOf("110108")).get(path).then().statusCode(403);
        Http.by(Http.NURSE).get(path).then().statusCode(403);
    }
}
