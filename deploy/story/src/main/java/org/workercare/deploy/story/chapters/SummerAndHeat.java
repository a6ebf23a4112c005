package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;

/** What goes on at a company over a hot summer: goods, training and company. */
public final class SummerAndHeat implements Chapter {

    static final String KEY = "summer-and-heat";

    private static final int BATCHES = 3;

    private final Stage stage;
    private final Actor finance;
    private final Actor keeper;
    private final Actor organiser;
    private final Announcements announcements;

    private String company;
    private String platform;
    private String station;

    public SummerAndHeat(Stage stage) {
        this.stage = stage;
        this.finance = stage.actor(KEY, Cast.BEIJING_FINANCE);
        this.keeper = stage.actor(KEY, Cast.CHAOYANG_KEEPER);
        this.organiser = stage.actor(KEY, Cast.CHAOYANG_ORGANISER);
        this.announcements = new Announcements(organiser);
    }

    @Override
    public String title() {
        return "四 · 暑期、送清凉和活动 · Summer, heat relief and activities";
    }

    @Override
    public List<Scene> scenes() {
        return Stream.of(
                        new SummerClass(stage).scenes(),
                        List.of(
                                new Scene("两家单位的工会和驿站 · two unions and a post", this::twoUnionsAndAPost),
                                new Scene("三批防暑降温用品 · three batches of heat relief", this::threeBatchesAreHandedOut),
                                new Scene("六场培训 · six training sessions", this::sixTrainingSessions),
                                new Scene("节日慰问等活动 · visits, crafts and a sports meet", this::visitsCraftsAndSports),
                                new Scene("冠军健康大使 · champion health ambassadors", this::championsSignUp)))
                .flatMap(List::stream)
                .toList();
    }

    private void twoUnionsAndAPost() {
        company = found("environment", "环境服务公司（示例）工会");
        platform = found("housing", "住房服务平台（示例）工会");
        station = keeper.creates("post", "/stations/sites", SummerPapers.post(company));
    }

    private String found(String act, String name) {
        return finance.creates(
                "found/" + act,
                "/funding/organisations",
                Body.of("parent", Cast.CHAOYANG).and("name", name));
    }

    private void threeBatchesAreHandedOut() {
        for (int number = 1; number <= BATCHES; number++) {
            String batch = dispatched(number);
            handOut(number, "/stations/goods-batches/" + batch);
            finance.awaits("funding to close the batch", "/funding/goods/batches/" + batch, now -> now.path("state")
                    .asText()
                    .equals("CLOSED"));
            stage.telling().within(100 * number / BATCHES);
        }
    }

    private String dispatched(int number) {
        String batch = finance.creates(
                "batch/" + number, "/funding/goods/batches", SummerPapers.batch(number, company, station));
        finance.does("dispatch/" + number, "/funding/goods/batches/" + batch, "dispatch", Body.empty());
        keeper.awaits("the post to stock the goods", stocks(), page -> items(page).stream()
                .anyMatch(stock -> stock.path("id").asText().equals(batch)));
        return batch;
    }

    /** Against printed codes, each good for one. */
    private void handOut(int number, String stock) {
        JsonNode printed =
                keeper.makes("coupons/" + number, stock + "/coupons/bulk", Body.of("count", SummerPapers.IN_A_BATCH));
        keeper.makes("hand-out/" + number, stock + "/hand-outs", Body.of("codes", printed.path("codes")));
    }

    private String stocks() {
        return "/stations/goods-batches?site=" + station;
    }

    private void sixTrainingSessions() {
        announcements.of(SummerPapers.training(company));
    }

    private void visitsCraftsAndSports() {
        SummerPapers.alsoHeld(company).forEach(announcements::of);
    }

    private void championsSignUp() {
        JsonNode event = announcements.of(SummerPapers.champions(platform));
        organiser.makes(
                "champions/enrol",
                "/stations/activities/" + event.path("id").asText() + "/enrolments/bulk",
                Body.of("participants", SummerPapers.members()));
    }
}
