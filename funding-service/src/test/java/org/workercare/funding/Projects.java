package org.workercare.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.funding.Api.money;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes projects and plans through their lives for tests. */
public final class Projects {

    /** One row of a declaration of many. */
    public record Row(String reference, String organisation, String subCategory, int households, String earmark) {

        String json() {
            return """
                    {"reference":"%s","organisation":"%s","subCategory":"%s","title":"项目 %s","households":%d,"earmark":"%s"}""".formatted(reference, organisation, subCategory, reference, households, earmark);
        }
    }

    private Projects() {}

    public static Row row(String reference, String organisation, int households) {
        return new Row(reference, organisation, "1.1.1", households, "GENERAL");
    }

    /** Rows for so many projects, spread over the counties of Beijing. */
    public static List<Row> rows(int count) {
        List<String> counties = Api.financeOfficer()
                .read("/organisations?level=COUNTY&parent=1101&limit=200")
                .getList("items.id");
        return IntStream.range(0, count)
                .mapToObj(i -> row("P-%04d".formatted(i), counties.get(i % counties.size()), 10 + i % 97))
                .toList();
    }

    public static void livingStandards(String programme, String rows) {
        Api.financeOfficer()
                .post("/programmes/" + programme + "/regions", "{\"regions\":[" + rows + "]}")
                .then()
                .statusCode(200);
    }

    public static String region(String organisation, String standard, String... attributes) {
        String list = Arrays.stream(attributes).map(a -> "\"" + a + "\"").collect(Collectors.joining(","));
        return "{\"organisation\":\"%s\",\"livingStandard\":%s,\"attributes\":[%s]}"
                .formatted(organisation, money(standard), list);
    }

    public static JsonPath declare(String programme, List<Row> rows) {
        String body = "{\"programme\":\"%s\",\"rows\":[%s]}"
                .formatted(programme, rows.stream().map(Row::json).collect(Collectors.joining(",")));
        return Api.caseworker().finish(Api.caseworker().post("/projects/declarations", body));
    }

    /** All projects of the programme that wait for it are reviewed and approved. */
    public static void approveAll(String programme) {
        String all = "{\"programme\":\"%s\"}".formatted(programme);
        assertThat(Api.reviewer()
                        .finish(Api.reviewer().post("/projects/reviews", all))
                        .getList("errors"))
                .isEmpty();
        assertThat(Api.financeOfficer()
                        .finish(Api.financeOfficer().post("/projects/approvals", all))
                        .getList("errors"))
                .isEmpty();
    }

    /** @param more further members of the request, each with a comma before */
    public static JsonPath draft(String programme, String more) {
        return Api.financeOfficer().make("/plans", "{\"programme\":\"%s\",\"year\":2023%s}".formatted(programme, more));
    }

    /** From draft to approved by three people. */
    public static void approvePlan(String path) {
        Api.financeOfficer().change(path, "/submit", "{}").then().statusCode(200);
        Api.reviewer().change(path, "/review", "{}").then().statusCode(200);
        Api.otherFinanceOfficer().change(path, "/approve", hashOf(path)).then().statusCode(200);
    }

    /** What an approval of the project as it stands says. */
    public static String approvalOf(String path) {
        return "{\"hash\":\"%s\"}".formatted(Api.financeOfficer().read(path).getString("dossierHash"));
    }

    /** What an approval of the plan as it stands says. */
    public static String hashOf(String path) {
        return "{\"hash\":\"%s\"}".formatted(Api.financeOfficer().read(path).getString("hash"));
    }

    public static void postPlan(String path) {
        approvePlan(path);
        Api.financeOfficer().change(path, "/post", "{}").then().statusCode(200);
    }

    /** A programme whose one project, of the sub-category at the organisation, has all its money. */
    public static String funded(String total, String organisation, String subCategory) {
        String programme = Funds.of(total).getString("id");
        livingStandards(programme, region("CN", "700.00"));
        declare(programme, List.of(new Row("P", organisation, subCategory, 10, "GENERAL")));
        approveAll(programme);
        postPlan("/plans/" + draft(programme, "").getString("id"));
        return programme;
    }

    /** The only account of money that a programme has for an organisation. */
    public static JsonPath account(String programme, String organisation) {
        JsonPath page = Api.financeOfficer()
                .read("/accounts?class=FUND&programme=" + programme + "&organisation=" + organisation);
        page.setRootPath("items[0]");
        return page;
    }
}
