package org.workercare.funding.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "funding")
class OrganisationsTest {

    private final Api worker = new Api(CallerTokens.workerOf("110108"));

    @Test
    void the_tree_has_one_national_31_provincial_342_city_and_2978_county_unions() {
        worker.get("/organisations/summary")
                .then()
                .statusCode(200)
                .body("byLevel.NATIONAL", equalTo(1))
                .body("byLevel.PROVINCE", equalTo(31))
                .body("byLevel.CITY", equalTo(342))
                .body("byLevel.COUNTY", equalTo(2978));
    }

    @Test
    void the_counties_of_beijing_are_found_below_it() {
        List<String> names =
                worker.read("/organisations?level=COUNTY&parent=1101&limit=200").getList("items.name");
        assertThat(names).contains("海淀区", "大兴区", "丰台区").hasSize(16);
    }

    @Test
    void all_pages_together_list_every_province_once() {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = worker.read("/organisations?level=PROVINCE&limit=7" + next);
            ids.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(ids).hasSize(31).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String cursor = worker.read("/organisations?level=CITY&limit=1").getString("next");
        worker.get("/organisations?level=COUNTY&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void grassroots_unions_are_numbered_below_their_county() {
        Api officer = new Api(CallerTokens.financeOfficerOf("6501"));
        String first = officer.make("/organisations", "{\"parent\":\"650102\",\"name\":\"甲街道总工会\"}")
                .getString("id");
        String second = officer.make("/organisations", "{\"parent\":\"650102\",\"name\":\"乙街道总工会\"}")
                .getString("id");
        assertThat(first).isEqualTo("650102-0001");
        assertThat(second).isEqualTo("650102-0002");
        worker.get("/organisations/650102-0002").then().statusCode(200).body("name", equalTo("乙街道总工会"));
    }

    @Test
    void a_grassroots_union_stands_below_an_existing_county_only() {
        Api officer = Api.financeOfficer();
        officer.post("/organisations", "{\"parent\":\"1101\",\"name\":\"x\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("not-a-county"));
        officer.post("/organisations", "{\"parent\":\"999999\",\"name\":\"x\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-organisation"));
        officer.get("/organisations/99").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void nobody_founds_a_union_outside_the_own_subtree() {
        new Api(CallerTokens.financeOfficerOf("12"))
                .post("/organisations", "{\"parent\":\"110108\",\"name\":\"x\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-organisation"));
        worker.post("/organisations", "{\"parent\":\"110108\",\"name\":\"x\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }
}
