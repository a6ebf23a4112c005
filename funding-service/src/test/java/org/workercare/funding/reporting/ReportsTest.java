package org.workercare.funding.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.workercare.funding.Api.money;
import static org.workercare.funding.Projects.region;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Funds;
import org.workercare.funding.Projects;
import org.workercare.funding.Projects.Row;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "funding")
class ReportsTest {

    private final Api officer = Api.financeOfficer();

    @Test
    void every_yuan_is_counted_once_though_some_was_passed_on() {
        String programme = Funds.of("1000.00").getString("id");
        Projects.livingStandards(
                programme, region("CN", "700.00") + "," + region("140105", "700.00", "CONTACT_COUNTY"));
        Projects.declare(
                programme,
                List.of(
                        new Row("a", "140105", "3.1.1", 5, "CONTACT_COUNTY"),
                        new Row("b", "140106", "1.1.1", 5, "GENERAL"),
                        new Row("c", "140107", "1.1.2", 5, "GENERAL")));
        Projects.approveAll(programme);
        Projects.postPlan("/plans/"
                + Projects.draft(
                                programme,
                                ",\"earmarks\":[{\"earmark\":\"CONTACT_COUNTY\",\"amount\":%s}]"
                                        .formatted(money("400.00")))
                        .getString("id"));
        passOn(programme, "140105", "3.1.1", "150.00");

        officer.get("/reports/summary?programme=" + programme)
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("1000.00"))
                .body("allocated.amount", equalTo("1000.00"))
                .body("unallocated.amount", equalTo("0.00"))
                .body("projects", equalTo(3))
                .body("aspects.find { it.code == '3' }.allocated.amount", equalTo("400.00"))
                .body("aspects[0].categories[0].subCategories.projects", equalTo(List.of(1, 1)))
                .body("earmarks.find { it.earmark == 'CONTACT_COUNTY' }.counties", equalTo(1))
                .body("earmarks.find { it.earmark == 'CONTACT_COUNTY' }.allocated.amount", equalTo("400.00"));
        officer.get("/reports/execution?programme=" + programme)
                .then()
                .statusCode(200)
                .body("items.find { it.code == '3' }.spent.amount", equalTo("100.00"))
                .body("items.find { it.code == '3' }.rate", equalTo("0.2500"))
                .body("items.find { it.code == '2' }.rate", equalTo("0.0000"));
    }

    /** A project with an amount of its own takes 150.00 of what the organisation received, and spends 100.00. */
    private void passOn(String programme, String organisation, String subCategory, String amount) {
        String path = "/projects/"
                + Api.caseworker()
                        .make(
                                "/projects",
                                "{\"programme\":\"%s\",\"organisation\":\"%s\",\"subCategory\":\"%s\",\"title\":\"x\",\"amount\":%s}"
                                        .formatted(programme, organisation, subCategory, money(amount)))
                        .getString("id");
        Api.reviewer().change(path, "/review", "{}").then().statusCode(200);
        officer.change(path, "/approve", Projects.approvalOf(path)).then().statusCode(200);
        officer.change(path, "/expenditures", "{\"amount\":%s,\"purpose\":\"x\"}".formatted(money("100.00")))
                .then()
                .statusCode(200);
    }

    @Test
    void reports_of_nothing_and_for_others_than_the_national_federation_are_refused() {
        officer.get("/reports/summary?programme=" + UUID.randomUUID()).then().statusCode(404);
        officer.get("/reports/summary").then().statusCode(400);
        officer.get("/reports/summary?programme=x").then().statusCode(400);
        new Api(CallerTokens.auditorOf("11"))
                .get("/reports/summary?programme=" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }
}
