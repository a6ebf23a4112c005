package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.empty;
import static org.workercare.deploy.story.client.Json.object;
import static org.workercare.deploy.story.client.Json.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.workercare.deploy.story.client.Actor;
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
                "regions", "/funding/programmes/" + programme + "/regions", object("regions", regions.rows(contact)));
    }

    private void unionsDeclareTheirProjects() {
        var rows = new IllustrativeProjects(catalogue.subCategories()).over(provinces, cities, counties, regions);
        clerk.completes(
                "declare",
                "/funding/projects/declarations",
                object("programme", programme, "rows", rows),
                stage.telling()::within);
    }

    private void somebodyElseReviewsThem() {
        reviewer.completes(
                "review", "/funding/projects/reviews", object("programme", programme), stage.telling()::within);
    }

    private void aThirdPersonApprovesThem() {
        treasurer.completes(
                "approve", "/funding/projects/approvals", object("programme", programme), stage.telling()::within);
    }

    private void theMoneyIsDivided() {
        JsonNode draft = planner.makes(
                "plan",
                "/funding/plans",
                object(
                        "programme", programme,
                        "year", 2023,
                        "reserve", yuan(0),
                        "tilts",
                                object(
                                        "NORTH_EAST",
                                        "0.20",
                                        "ETHNIC_MINORITY",
                                        "0.15",
                                        "BORDER",
                                        "0.15",
                                        "LESS_DEVELOPED",
                                        "0.10"),
                        "earmarks",
                                List.of(
                                        object("earmark", "FLOOD", "amount", yuan(36_000_000)),
                                        object("earmark", "CONTACT_COUNTY", "amount", yuan(51_000_000))),
                        "floor", yuan(20_000),
                        "cap", yuan(3_000_000)));
        plan = "/funding/plans/" + draft.path("id").asText();
    }

    private void thePlanIsPostedAsOne() {
        planner.does("submit-plan", plan, "submit", empty());
        reviewer.does("review-plan", plan, "review", empty());
        chief.does("approve-plan", plan, "approve", empty());
        treasurer.does("post-plan", plan, "post", empty());
    }

    private List<Division> divisions(String level) {
        return clerk.readsAll("/funding/organisations?level=" + level).stream()
                .map(union -> new Division(
                        union.path("id").asText(), union.path("name").asText()))
                .toList();
    }
}
