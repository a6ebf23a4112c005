package org.workercare.funding.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.workercare.funding.Projects.region;
import static org.workercare.funding.Projects.row;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Funds;
import org.workercare.funding.Projects;
import org.workercare.platform.testkit.RealServers;

@QuarkusTest
@RealServers(database = "funding")
class ComparisonsTest {

    private final Api officer = Api.financeOfficer();

    @Test
    void what_if_the_border_counted_more_is_told_for_each_project_and_summed_by_place() {
        String programme = fourProjects(Funds.of("400.00").getString("id"));
        String plain = Projects.draft(programme, "").getString("id");
        String tilted =
                Projects.draft(programme, ",\"tilts\":{\"BORDER\":\"1.00\"}").getString("id");
        String path = "/plans/" + tilted + "/comparison";
        JsonPath first = officer.read(path + "?against=" + plain + "&limit=3");
        assertThat(first.getList("lines.items")).hasSize(3);
        JsonPath rest = officer.read(path + "?against=" + plain + "&limit=3&cursor=" + first.getString("lines.next"));
        assertThat(rest.getList("lines.items")).hasSize(1);
        officer.get(path + "/places?by=PROVINCE&against=" + plain)
                .then()
                .body("places.items.place", equalTo(List.of("11", "21")))
                .body("places.items.before.amount", equalTo(List.of("300.00", "100.00")))
                .body("places.items.after.amount", equalTo(List.of("240.00", "160.00")))
                .body("places.items.difference.amount", equalTo(List.of("-60.00", "60.00")))
                .body("places.items[0].presence", equalTo("BOTH"));
        officer.get(path + "/places?against=" + plain)
                .then()
                .body("places.items.place", equalTo(List.of("110108", "110115", "210102")))
                .body("places.items[0].lines.before", equalTo(2));
    }

    @Test
    void projects_that_stand_in_one_of_two_plans_only_are_shown_as_such() {
        String programme = fourProjects(Funds.of("400.00").getString("id"));
        String all = Projects.draft(programme, "").getString("id");
        String project = officer.read("/projects?programme=" + programme + "&organisation=210102")
                .getString("items[0].id");
        String one = Projects.draft(programme, ",\"lines\":[{\"project\":\"%s\"}]".formatted(project))
                .getString("id");
        officer.get("/plans/" + one + "/comparison/places?by=PROVINCE&against=" + all)
                .then()
                .body("places.items.presence", equalTo(List.of("BEFORE_ONLY", "BOTH")))
                .body("places.items[0].after", nullValue())
                .body("places.items[0].difference.amount", equalTo("-300.00"))
                .body("places.items[0].lines.onlyBefore", equalTo(3))
                .body("places.items[1].difference.amount", equalTo("300.00"));
        officer.get("/plans/" + all + "/comparison?against=" + one)
                .then()
                .body("lines.items.findAll { it.presence == 'AFTER_ONLY' }.size()", equalTo(3));
        officer.get("/plans/" + all + "/comparison").then().statusCode(400);
        officer.get("/plans/" + all + "/comparison?against=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void a_county_sees_what_changed_since_the_posted_plan_of_the_year_before() {
        String before = Funds.of("400.00", 1961).getString("id");
        fourProjects(before);
        Projects.postPlan("/plans/" + Projects.draft(before, "").getString("id"));
        String now = Funds.of("700.00", 1962).getString("id");
        Projects.livingStandards(now, region("CN", "700.00"));
        Projects.declare(now, List.of(row("a", "110108", 1), row("c", "620102", 1)));
        Projects.approveAll(now);
        String plan = Projects.draft(now, "").getString("id");
        officer.get("/plans/" + plan + "/change-since-last-year")
                .then()
                .statusCode(200)
                .body("places.items.place", equalTo(List.of("110108", "110115", "210102", "620102")))
                .body("places.items.presence", equalTo(List.of("BOTH", "BEFORE_ONLY", "BEFORE_ONLY", "AFTER_ONLY")))
                .body("places.items.difference.amount", equalTo(List.of("150.00", "-100.00", "-100.00", "350.00")));
        officer.get("/plans/" + plan + "/change-since-last-year?programme=" + now)
                .then()
                .statusCode(422)
                .body("code", equalTo("not-the-year-before"));
    }

    /** Two at Haidian, one at Daxing, one in Shenyang's Heping, on the border for once; all alike otherwise. */
    private static String fourProjects(String programme) {
        Projects.livingStandards(programme, region("CN", "700.00") + "," + region("210102", "700.00", "BORDER"));
        Projects.declare(
                programme,
                List.of(row("a", "110108", 5), row("b", "110108", 5), row("c", "110115", 5), row("d", "210102", 5)));
        Projects.approveAll(programme);
        return programme;
    }
}
