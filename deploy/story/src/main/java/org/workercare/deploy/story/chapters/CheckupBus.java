package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.yuan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.people.IllustrativeWorkers;
import org.workercare.deploy.story.people.Industry;
import org.workercare.deploy.story.people.Worker;

/** The bus drives to the workplaces of 800 front-line workers of five industries, free for them. */
public final class CheckupBus implements Chapter {

    public static final String TITLE = "情系产业工人队伍，树立健康保护意识";

    static final String KEY = "checkup-bus";

    private static final String CAMPAIGNS = "/health-checkups/campaigns";

    private final Stage stage;
    private final Actor organiser;
    private final Actor keeper;
    private final Actor finance;
    private final List<Worker> workers = IllustrativeWorkers.all();
    private final Map<Industry, String> employers = new LinkedHashMap<>();

    private String campaign;
    private String tour;

    public CheckupBus(Stage stage) {
        this.stage = stage;
        this.organiser = stage.actor(KEY, Cast.DAXING_ORGANISER);
        this.keeper = stage.actor(KEY, Cast.DAXING_KEEPER);
        this.finance = stage.actor(KEY, Cast.DAXING_FINANCE);
    }

    @Override
    public String title() {
        return "三 · 流动体检车 · The mobile check-up bus";
    }

    @Override
    public List<Scene> scenes() {
        Examination examination = new Examination(stage, workers, () -> campaign);
        OnSite onSite = new OnSite(stage, workers, employers, () -> campaign);
        return Stream.of(
                        List.of(
                                new Scene("五家企业工会 · five enterprises' unions", this::fiveEnterprisesHaveUnions),
                                new Scene(
                                        "体检活动申请经费 · the campaign asks for a budget", this::theCampaignAsksForItsBudget),
                                new Scene("经费冻结到位 · funding holds the budget", this::fundingHoldsTheBudget),
                                new Scene("体检车和医护团队 · the bus and its team", this::theBusAndItsTeamGetReady),
                                new Scene("五个停靠点 · five stops", this::theBusWillStopAtFiveWorkplaces),
                                new Scene(
                                        "导入800名职工 · 800 workers on the roster",
                                        this::eightHundredWorkersAreOnTheRoster),
                                new Scene("安排体检时段 · everybody gets a place", this::everybodyGetsAPlace)),
                        examination.scenes(),
                        onSite.scenes(),
                        List.of(new Scene("结算实际费用 · the actual cost is settled", this::theActualCostIsSettled)))
                .flatMap(List::stream)
                .toList();
    }

    private void fiveEnterprisesHaveUnions() {
        for (Industry industry : Industry.values()) {
            employers.put(
                    industry,
                    finance.creates(
                            "found/" + industry.code(), "/funding/organisations", CheckupPapers.union(industry)));
        }
    }

    private void theCampaignAsksForItsBudget() {
        campaign = CAMPAIGNS + "/" + organiser.creates("campaign", CAMPAIGNS, CheckupPapers.campaign());
        organiser.does("ask-budget", campaign, "budget-request", null);
    }

    private void fundingHoldsTheBudget() {
        organiser.awaits("funding to hold the budget", campaign, now -> now.hasNonNull("held"));
    }

    private void theBusAndItsTeamGetReady() {
        String bus = organiser.creates("bus", "/health-checkups/buses", CheckupPapers.bus());
        String team = organiser.creates("team", "/health-checkups/teams", CheckupPapers.team());
        tour = organiser.creates("tour", "/health-checkups/tours", CheckupPapers.tour(id(campaign), bus, team));
    }

    /** Four at workplaces, one at the union's own post, whose page then shows it. */
    private void theBusWillStopAtFiveWorkplaces() {
        String post = keeper.creates("post", "/stations/sites", CheckupPapers.post());
        for (Industry industry : Industry.values()) {
            organiser.makes(
                    "stop/" + industry.code(),
                    "/health-checkups/tours/" + tour + "/stops",
                    CheckupPapers.stop(industry, industry == Industry.SERVICES ? post : null));
        }
        keeper.awaits("the post's page to show the stop", "/stations/sites/" + post, page -> !page.path("checkUpStops")
                .isEmpty());
    }

    private void eightHundredWorkersAreOnTheRoster() {
        organiser.completes(
                "roster", campaign + "/roster", CheckupPapers.roster(workers, employers), stage.telling()::within);
    }

    private void everybodyGetsAPlace() {
        organiser.makes("assign", campaign + "/bookings/assignment", null);
    }

    private void theActualCostIsSettled() {
        organiser.does("complete", campaign, "completion", Body.of("actualCost", yuan(452_000)));
        organiser.awaits("funding to settle the cost", campaign, now -> now.hasNonNull("spent"));
    }

    static String id(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
