package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.places.Catalogue;
import org.workercare.deploy.story.places.ContactCounties;
import org.workercare.deploy.story.places.Division;
import org.workercare.deploy.story.places.IllustrativeProjects;
import org.workercare.deploy.story.places.Regions;

/** CNY 960,000,000.00 become 2,692 projects of unions at all levels. */
public final class CentralAidFunds implements Chapter {

    private static final String KEY = "central-aid-funds";

    private final Stage stage;
    private final Actor treasurer;
    private final Actor clerk;
    private final Actor reviewer;
    private final Actor planner;
    private final Actor chief;
    private final Catalogue catalogue = new Catalogue();
    private final Regions regions = new Regions();

    private String programme;
    private String plan;
    private List<Division> provinces;
    private List<Division> cities;
    private List<Division> counties;

    public CentralAidFunds(Stage stage) {
        this.stage = stage;
        this.treasurer = stage.actor(KEY, Cast.TREASURER);
        this.clerk = stage.actor(KEY, Cast.CLERK);
        this.reviewer = stage.actor(KEY, Cast.REVIEWER);
        this.planner = stage.actor(KEY, Cast.PLANNER);
        this.chief = stage.actor(KEY, Cast.CHIEF_OF_FINANCE);
    }

    @Override
    public String title() {
        return "一 · 中央财政专项帮扶资金 · Central aid funds";
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene("全国总工会下达资金 · the federation issues the funds", this::theFederationIssuesTheFunds),
                new Scene("读取各级工会 · the tree of unions is read", this::theTreeOfUnionsIsRead),
                new Scene("登记地区情况 · regions are described", this::regionsAreDescribed),
                new Scene("申报项目 · unions declare 2,692 projects", this::unionsDeclareTheirProjects),
                new Scene("审核 · somebody else reviews them", this::somebodyElseReviewsThem),
                new Scene("批准 · a third person approves them", this::aThirdPersonApprovesThem),
                new Scene("拟定分配方案 · the money is divided", this::theMoneyIsDivided),
                new Scene("方案审核入账 · the plan is posted as one", this::thePlanIsPostedAsOne));
    }

    private void theFederationIssuesTheFunds() {
        programme = treasurer
                .makes("issue", "/funding/programmes", catalogue.programme())
                .path("id")
                .asText();
    }

    private void theTreeOfUnionsIsRead() {
        provinces = divisions("PROVINCE");
        cities = divisions("CITY");
        counties = divisions("COUNTY");
    }

    private void regionsAreDescribed() {
        List<Division> contact = ContactCounties.among(counties, regions);
        treasurer.makes(
                "regions", "/funding/programmes/" + programme + "/regions", Body.of("regions", regions.rows(contact)));
    }

    private void unionsDeclareTheirProjects() {
        var rows = new IllustrativeProjects(catalogue.subCategories()).over(provinces, cities, counties, regions);
        clerk.completes(
                "declare",
                "/funding/projects/declarations",
                Body.of("programme", programme).and("rows", rows),
                stage.telling()::within);
    }

    private void somebodyElseReviewsThem() {
        reviewer.completes(
                "review", "/funding/projects/reviews", Body.of("programme", programme), stage.telling()::within);
    }

    private void aThirdPersonApprovesThem() {
        treasurer.completes(
                "approve", "/funding/projects/approvals", Body.of("programme", programme), stage.telling()::within);
    }

    private void theMoneyIsDivided() {
        JsonNode draft = planner.makes(
                "plan",
                "/funding/plans",
                Body.of("programme", programme)
                        .and("year", 2023)
                        .and("reserve", yuan(0))
                        .and(
                                "tilts",
                                Body.of("NORTH_EAST", "0.20")
                                        .and("ETHNIC_MINORITY", "0.15")
                                        .and("BORDER", "0.15")
                                        .and("LESS_DEVELOPED", "0.10"))
                        .and(
                                "earmarks",
                                List.of(
                                        Body.of("earmark", "FLOOD").and("amount", yuan(36_000_000)),
                                        Body.of("earmark", "CONTACT_COUNTY").and("amount", yuan(51_000_000))))
                        .and("floor", yuan(20_000))
                        .and("cap", yuan(3_000_000)));
        plan = "/funding/plans/" + draft.path("id").asText();
    }

    private void thePlanIsPostedAsOne() {
        planner.does("submit-plan", plan, "submit", Body.empty());
        reviewer.does("review-plan", plan, "review", Body.empty());
        String hash = chief.reads(plan).path("hash").asText();
        chief.does("approve-plan", plan, "approve", Body.of("hash", hash));
        treasurer.does("post-plan", plan, "post", Body.empty());
    }

    private List<Division> divisions(String level) {
        return clerk.readsAll("/funding/organisations?level=" + level).stream()
                .map(union -> new Division(
                        union.path("id").asText(), union.path("name").asText()))
                .toList();
    }
}
