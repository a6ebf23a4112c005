package org.workercare.health.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.workercare.health.Http.DAXING;
import static org.workercare.health.Http.ORGANISER;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workercare.health.Campaigns;
import org.workercare.health.FundingSpeaks;
import org.workercare.health.Http;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.platform.testkit.events.ReceivedEvent;

@QuarkusTest
@RealServers(database = "health_checkup")
class CampaignTest {

    @Test
    void a_new_campaign_is_a_draft_with_its_planned_cost_a_head() {
        Http.by(ORGANISER)
                .post("/campaigns", Campaigns.plan())
                .then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("kind", equalTo("on-the-job"))
                .body("costPerHead.planned.amount", equalTo("600.00"))
                .body("costPerHead.actual", nullValue());
    }

    @Test
    void a_campaign_asks_for_its_budget_and_funding_is_told() {
        try (EventLog events = EventLog.follow("health.campaigns")) {
            String id = Campaigns.drafted();
            Http.by(ORGANISER)
                    .change("/campaigns/" + id + "/budget-request", Campaigns.etagOf(id), null)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("budget-requested"));
            ReceivedEvent told = events.awaitOne("org.workercare.health.campaign.budget-requested.v1", id);
            assertThat(told.data().path("amount").path("amount").asText()).isEqualTo("480000.00");
            assertThat(told.data().path("subCategory").asText()).isEqualTo("3.2.2");
        }
    }

    @Test
    void a_held_budget_funds_the_campaign_and_its_completion_is_settled() throws Exception {
        String id = Campaigns.funded();
        Campaigns.complete(id);
        FundingSpeaks.settled(id, "452000.00", "28000.00");
        Campaigns.awaitState(id, "settled");
        Campaigns.read(id)
                .then()
                .body("spent.amount", equalTo("452000.00"))
                .body("released.amount", equalTo("28000.00"));
    }

    @Test
    void a_refused_budget_says_why_and_may_be_asked_for_again() throws Exception {
        String id = Campaigns.drafted();
        Http.by(ORGANISER).change("/campaigns/" + id + "/budget-request", Campaigns.etagOf(id), null);
        FundingSpeaks.refused(id, "no funds left");
        Campaigns.awaitState(id, "refused");
        Campaigns.read(id).then().body("refusal", equalTo("no funds left"));
        Http.by(ORGANISER)
                .change("/campaigns/" + id + "/budget-request", Campaigns.etagOf(id), null)
                .then()
                .statusCode(200);
    }

    @Test
    void a_budget_cannot_be_asked_for_twice() {
        String id = Campaigns.drafted();
        Http.by(ORGANISER).change("/campaigns/" + id + "/budget-request", Campaigns.etagOf(id), null);
        Http.by(ORGANISER)
                .change("/campaigns/" + id + "/budget-request", Campaigns.etagOf(id), null)
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-budget-already-asked"));
    }

    @Test
    void a_stale_tag_changes_nothing() {
        String id = Campaigns.drafted();
        Http.by(ORGANISER)
                .change("/campaigns/" + id + "/budget-request", "\"v7\"", null)
                .then()
                .statusCode(412);
        Http.by(ORGANISER).post("/campaigns/" + id + "/budget-request").then().statusCode(428);
        Campaigns.read(id).then().body("state", equalTo("draft"));
    }

    @Test
    void a_campaign_without_a_budget_cannot_be_completed() {
        String id = Campaigns.drafted();
        Http.by(ORGANISER)
                .change(
                        "/campaigns/" + id + "/completion",
                        Campaigns.etagOf(id),
                        Map.of("actualCost", Http.yuan("1.00")))
                .then()
                .statusCode(409)
                .body("code", equalTo("campaign-not-funded"));
    }

    @Test
    void a_cost_above_the_budget_held_is_refused() throws Exception {
        String id = Campaigns.funded();
        Http.by(ORGANISER)
                .change(
                        "/campaigns/" + id + "/completion",
                        Campaigns.etagOf(id),
                        Map.of("actualCost", Http.yuan("480000.01")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/actualCost/amount"));
    }

    @Test
    void another_districts_organiser_and_other_roles_are_turned_away() {
        String id = Campaigns.drafted();
        Http.by(CallerTokens.organiserOf("110108"))
                .get("/campaigns/" + id)
                .then()
                .statusCode(403);
        Http.by(CallerTokens.nurseOf(DAXING))
                .post("/campaigns", Campaigns.plan())
                .then()
                .statusCode(403);
        Http.by(CallerTokens.organiserOf("110108"))
                .post("/campaigns", Campaigns.plan())
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-organisation"));
    }

    @Test
    void the_list_holds_campaigns_of_all_organisations_below() {
        String id = Campaigns.drafted();
        Http.by(CallerTokens.organiserOf("11"))
                .get("/campaigns?limit=200")
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.greaterThan(0));
        assertThat(id).isNotNull();
        Http.by(ORGANISER).get("/hazards").then().body("items.code", hasItem("benzene"));
    }
}
