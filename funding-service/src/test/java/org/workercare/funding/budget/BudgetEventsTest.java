package org.workercare.funding.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workercare.funding.Api.money;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.OtherServices;
import org.workercare.funding.Projects;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;

@QuarkusTest
@RealServers(database = "funding")
class BudgetEventsTest {

    private static final String BUDGET = "org.workercare.funding.budget.";

    @Test
    void a_campaign_gets_its_budget_and_gives_back_what_it_did_not_cost() {
        String programme = Projects.funded("1000.00", "120101", "2.1.1");
        String campaign = UUID.randomUUID().toString();
        UUID request = UUID.randomUUID();
        try (EventLog events = EventLog.follow("funding.budgets")) {
            OtherServices.tell(
                    "health.campaigns",
                    "health.campaign.budget-requested",
                    campaign,
                    request(campaign, "120101", "800.00"),
                    request);
            OtherServices.tell(
                    "health.campaigns",
                    "health.campaign.budget-requested",
                    campaign,
                    request(campaign, "120101", "800.00"),
                    request);
            events.awaitOne(BUDGET + "held.v1", campaign);
            assertThat(Projects.account(programme, "120101").getString("held.amount"))
                    .isEqualTo("800.00");
            OtherServices.tell(
                    "health.campaigns", "health.campaign.completed", campaign, completed(campaign, "120101", "650.50"));
            JsonNode settled = events.awaitOne(BUDGET + "settled.v1", campaign).data();
            assertThat(settled.at("/spent/amount").asText()).isEqualTo("650.50");
            assertThat(settled.at("/released/amount").asText()).isEqualTo("149.50");
        }
        assertThat(Projects.account(programme, "120101").getString("available.amount"))
                .isEqualTo("349.50");
        assertThat(Projects.account(programme, "120101").getString("spent.amount"))
                .isEqualTo("650.50");
    }

    @Test
    void a_budget_that_nobody_can_pay_is_refused_with_the_reason() {
        Projects.funded("1000.00", "120102", "2.1.1");
        String tooMuch = UUID.randomUUID().toString();
        String unknown = UUID.randomUUID().toString();
        try (EventLog events = EventLog.follow("funding.budgets")) {
            OtherServices.tell(
                    "health.campaigns",
                    "health.campaign.budget-requested",
                    tooMuch,
                    request(tooMuch, "120102", "9999999999.00"));
            OtherServices.tell(
                    "health.campaigns",
                    "health.campaign.budget-requested",
                    unknown,
                    request(unknown, "120102", "1.00").replace("2.1.1", "9.9.9"));
            assertThat(events.awaitOne(BUDGET + "refused.v1", tooMuch)
                            .data()
                            .get("reason")
                            .asText())
                    .isEqualTo("insufficient-funds");
            assertThat(events.awaitOne(BUDGET + "refused.v1", unknown)
                            .data()
                            .get("reason")
                            .asText())
                    .isEqualTo("no-funds");
        }
    }

    @Test
    void a_meal_subsidy_is_paid_once_from_the_sub_category_that_serves_it() {
        String programme = Projects.funded("100.00", "120103", "3.1.2");
        String paid = UUID.randomUUID().toString();
        String refused = UUID.randomUUID().toString();
        UUID id = UUID.randomUUID();
        try (EventLog events = EventLog.follow("funding.subsidies")) {
            OtherServices.tell(
                    "station.subsidies", "station.subsidy.claimed", paid, claim(paid, "120103-0001", "60.00"), id);
            OtherServices.tell(
                    "station.subsidies", "station.subsidy.claimed", paid, claim(paid, "120103-0001", "60.00"), id);
            events.awaitOne("org.workercare.funding.subsidy.settled.v1", paid);
            OtherServices.tell(
                    "station.subsidies",
                    "station.subsidy.claimed",
                    refused,
                    claim(refused, "120103-0001", "99999999999.00"));
            events.awaitOne("org.workercare.funding.subsidy.refused.v1", refused);
        }
        assertThat(Projects.account(programme, "120103").getString("spent.amount"))
                .isEqualTo("60.00");
    }

    @Test
    void a_stations_proposal_becomes_a_project_once() {
        Projects.funded("1000.00", "120104", "3.1.1");
        String proposal = UUID.randomUUID().toString();
        String data =
                "{\"proposalId\":\"%s\",\"organisation\":\"120104\",\"title\":\"网约车司机小站\",\"wishes\":3,\"budget\":%s,\"subCategory\":\"3.1.1\"}"
                        .formatted(proposal, money("300.00"));
        try (EventLog events = EventLog.follow("funding.projects")) {
            OtherServices.tell("station.proposals", "station.proposal.submitted", proposal, data);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> events.all().stream()
                    .anyMatch(event ->
                            event.data().at("/source/reference").asText().equals(proposal)));
        }
        Api.financeOfficer()
                .get("/projects?source=station-proposal&reference=" + proposal)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].requested.amount", equalTo("300.00"))
                .body("items[0].declaredBy", equalTo("event:station"));
    }

    private static String request(String campaign, String organisation, String amount) {
        return "{\"campaignId\":\"%s\",\"organisation\":\"%s\",\"subCategory\":\"2.1.1\",\"amount\":%s}"
                .formatted(campaign, organisation, money(amount));
    }

    private static String completed(String campaign, String organisation, String cost) {
        return "{\"campaignId\":\"%s\",\"organisation\":\"%s\",\"actualCost\":%s,\"examined\":800}"
                .formatted(campaign, organisation, money(cost));
    }

    private static String claim(String claim, String organisation, String amount) {
        return "{\"claimId\":\"%s\",\"siteId\":\"%s\",\"organisation\":\"%s\",\"day\":\"2023-10-01\",\"meals\":12,\"amount\":%s}"
                .formatted(claim, UUID.randomUUID(), organisation, money(amount));
    }
}
