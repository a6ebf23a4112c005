package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.object;
import static org.workercare.deploy.story.client.Json.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.people.IllustrativeWorkers;
import org.workercare.deploy.story.people.Industry;
import org.workercare.deploy.story.people.Worker;

/** The bus drives to the workplaces of 800 front-line workers of five industries, free for them. */
public final class CheckupBus implements Chapter {

    public static final String TITLE = "情系产业工人队伍，树立健康保护意识";

    static final String KEY = "checkup-bus";

    private static final String FIRST_DAY = "2023-09-0";
    private static final int DAY_OF_FIRST_STOP = 4;

    private final Stage stage;
    private final Actor organiser;
    private final Actor finance;
    private final List<Worker> workers = IllustrativeWorkers.all();
    private final Map<Industry, String> employers = new LinkedHashMap<>();

    private String campaign;
    private String tour;

    public CheckupBus(Stage stage) {
        this.stage = stage;
        this.organiser = stage.actor(KEY, Cast.DAXING_ORGANISER);
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
            JsonNode union = finance.makes(
                    "found/" + industry.code(),
                    "/funding/organisations",
                    object("parent", Cast.DAXING, "name", industry.enterprise() + "工会"));
            employers.put(industry, union.path("id").asText());
        }
    }

    private void theCampaignAsksForItsBudget() {
        JsonNode drafted = organiser.makes(
                "campaign",
                "/health-checkups/campaigns",
                object(
                        "organisation",
                        Cast.DAXING,
                        "title",
                        TITLE,
                        "year",
                        2023,
                        "industries",
                        Stream.of(Industry.values()).map(Industry::code).toList(),
                        "targetHeadcount",
                        IllustrativeWorkers.COUNT,
                        "budget",
                        yuan(480_000),
                        "subCategory",
                        "2.1.1",
                        "kind",
                        "on-the-job"));
        campaign = "/health-checkups/campaigns/" + drafted.path("id").asText();
        organiser.does("ask-budget", campaign, "budget-request", null);
    }

    private void fundingHoldsTheBudget() {
        organiser.awaits("funding to hold the budget", campaign, now -> now.hasNonNull("held"));
    }

    private void theBusAndItsTeamGetReady() {
        String bus = organiser
                .makes(
                        "bus",
                        "/health-checkups/buses",
                        object(
                                "organisation",
                                Cast.DAXING,
                                "name",
                                "流动体检车一号",
                                "instruments",
                                List.of("ecg", "ultrasound", "audiometer", "spirometer", "x-ray"),
                                "throughputPerHour",
                                20))
                .path("id")
                .asText();
        String team = organiser
                .makes(
                        "team",
                        "/health-checkups/teams",
                        object(
                                "organisation",
                                Cast.DAXING,
                                "name",
                                "体检一队",
                                "members",
                                List.of(
                                        member(Cast.DAXING_SPECIALIST.subject(), "occupational-disease-specialist"),
                                        member(Cast.DAXING_PHYSICIAN.subject(), "physician"),
                                        member(Cast.DAXING_NURSE.subject(), "nurse"))))
                .path("id")
                .asText();
        tour = organiser
                .makes(
                        "tour",
                        "/health-checkups/tours",
                        object("campaign", id(campaign), "bus", bus, "team", team, "title", "大兴区巡回体检"))
                .path("id")
                .asText();
    }

    private static Map<String, Object> member(String account, String role) {
        return object("account", account, "role", role);
    }

    private void theBusWillStopAtFiveWorkplaces() {
        for (Industry industry : Industry.values()) {
            String day = FIRST_DAY + (DAY_OF_FIRST_STOP + industry.ordinal());
            organiser.makes(
                    "stop/" + industry.code(),
                    "/health-checkups/tours/" + tour + "/stops",
                    object(
                            "place",
                            industry.enterprise() + "厂区",
                            "enterprise",
                            industry.enterprise(),
                            "siteId",
                            null,
                            "latitude",
                            39.72 + industry.ordinal() * 0.01,
                            "longitude",
                            116.33,
                            "startsAt",
                            day + "T08:00:00+08:00",
                            "endsAt",
                            day + "T16:00:00+08:00",
                            "slotMinutes",
                            30));
        }
    }

    private void eightHundredWorkersAreOnTheRoster() {
        List<String> lines = new ArrayList<>(List.of("姓名,身份证号,账号,用人单位工会,单位名称,行业,危害因素"));
        workers.forEach(worker -> lines.add(String.join(
                ",",
                worker.name(),
                worker.citizenId(),
                worker.account(),
                employers.get(worker.industry()),
                worker.industry().enterprise(),
                worker.industry().code(),
                String.join(";", worker.industry().hazards()))));
        organiser.completes("roster", campaign + "/roster", String.join("\n", lines) + "\n", stage.telling()::within);
    }

    private void everybodyGetsAPlace() {
        organiser.makes("assign", campaign + "/bookings/assignment", null);
    }

    private void theActualCostIsSettled() {
        organiser.does("complete", campaign, "completion", object("actualCost", yuan(452_000)));
        organiser.awaits("funding to settle the cost", campaign, now -> now.hasNonNull("spent"));
    }

    static String id(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
