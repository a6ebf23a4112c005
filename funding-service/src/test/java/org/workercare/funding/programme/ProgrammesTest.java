package org.workercare.funding.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Funds;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "funding")
class ProgrammesTest {

    private final Api officer = Api.financeOfficer();

    @Test
    void posting_a_programme_books_its_total_in_from_the_outside() {
        JsonPath programme = Funds.of("960000000.00");
        officer.get("/accounts/" + programme.getLong("account"))
                .then()
                .statusCode(200)
                .body("available.amount", equalTo("960000000.00"))
                .body("organisation", equalTo("CN"));
        officer.get("/ledger/trial-balance?programme=" + programme.getString("id"))
                .then()
                .statusCode(200)
                .body("sum.amount", equalTo("0.00"))
                .body("balanced", equalTo(true))
                .body("source.amount", equalTo("-960000000.00"))
                .body("entries", equalTo(2));
    }

    @Test
    void the_catalogue_is_given_back_with_its_counts() {
        String id = Funds.of("1.00").getString("id");
        officer.get("/programmes/" + id + "/catalogue")
                .then()
                .statusCode(200)
                .body("counts.aspects", equalTo(3))
                .body("counts.categories", equalTo(3))
                .body("counts.subCategories", equalTo(5))
                .body("aspects[2].categories[0].subCategories[1].serves", equalTo("MEAL_SUBSIDY"));
    }

    @Test
    void the_same_year_and_name_are_issued_once() {
        String name = "专项 " + UUID.randomUUID();
        officer.make("/programmes", Funds.request(name, "5.00"));
        officer.post("/programmes", Funds.request(name, "5.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("programme-exists"))
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void a_repeated_request_issues_nothing_twice() {
        String key = UUID.randomUUID().toString();
        String request = Funds.request("专项 " + key, "5.00");
        String first = officer.post("/programmes", request, key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        officer.post("/programmes", request, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void a_code_that_stands_twice_is_refused() {
        String twice = Funds.request("x " + UUID.randomUUID(), "5.00").replace("1.1.2", "1.1.1");
        officer.post("/programmes", twice).then().statusCode(422).body("code", equalTo("duplicate-code"));
    }

    @Test
    void regions_are_imported_and_imported_again() {
        String id = Funds.of("1.00").getString("id");
        String rows =
                "{\"regions\":[{\"organisation\":\"21\",\"livingStandard\":%s,\"attributes\":[\"NORTH_EAST\"]},{\"organisation\":\"2101\",\"livingStandard\":%s,\"attributes\":[]}]}";
        officer.post("/programmes/" + id + "/regions", rows.formatted(money("700.00"), money("760.00")))
                .then()
                .statusCode(200)
                .body("imported", equalTo(2));
        officer.post("/programmes/" + id + "/regions", rows.formatted(money("710.00"), money("760.00")))
                .then()
                .statusCode(200);
        JsonPath regions = officer.read("/programmes/" + id + "/regions");
        assertThat(regions.getList("items.livingStandard.amount")).containsExactly("710.00", "760.00");
        assertThat(regions.getList("items[0].attributes")).containsExactly("NORTH_EAST");
    }

    @Test
    void a_region_that_is_no_organisation_or_stands_twice_is_refused() {
        String id = Funds.of("1.00").getString("id");
        String row =
                "{\"organisation\":\"%s\",\"livingStandard\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"attributes\":[]}";
        officer.post("/programmes/" + id + "/regions", "{\"regions\":[" + row.formatted("99") + "]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-organisation"));
        officer.post(
                        "/programmes/" + id + "/regions",
                        "{\"regions\":[" + row.formatted("11") + "," + row.formatted("11") + "]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("duplicate-region"));
    }

    @Test
    void only_finance_officers_of_the_national_federation_issue_programmes() {
        new Api(CallerTokens.financeOfficerOf("11"))
                .post("/programmes", Funds.request("x", "5.00"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-organisation"));
        Api.auditor()
                .post("/programmes", Funds.request("x", "5.00"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }
}
