package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.empty;
import static org.workercare.deploy.story.client.Json.list;
import static org.workercare.deploy.story.client.Json.object;
import static org.workercare.deploy.story.client.Json.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workercare.deploy.story.client.Actor;

/** What goes on at a company over a hot summer: goods, training and company. */
public final class SummerAndHeat implements Chapter {

    public static final String HEAT_RELIEF = "防暑降温用品";
    public static final String TRAINING = "职工素质提升培训";
    public static final String AMBASSADORS = "冠军健康大使签约活动";

    static final String KEY = "summer-and-heat";

    private static final int BATCHES = 3;
    private static final int IN_A_BATCH = 60;

    private final Stage stage;
    private final Actor finance;
    private final Actor keeper;
    private final Actor organiser;

    private String company;
    private String platform;
    private String station;

    public SummerAndHeat(Stage stage) {
        this.stage = stage;
        this.finance = stage.actor(KEY, Cast.BEIJING_FINANCE);
        this.keeper = stage.actor(KEY, Cast.CHAOYANG_KEEPER);
        this.organiser = stage.actor(KEY, Cast.CHAOYANG_ORGANISER);
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
        station = keeper.makes(
                        "post",
                        "/stations/sites",
                        object(
                                "name",
                                "环卫工人驿站（示例）",
                                "organisation",
                                company,
                                "place",
                                object("latitude", 39.9219, "longitude", 116.4435, "crs", "WGS84"),
                                "address",
                                "朝阳区（示例）",
                                "openingHours",
                                "Mo-Su 06:00-22:00",
                                "facilities",
                                List.of(object("kind", "rest"), object("kind", "water-dispenser")),
                                "partners",
                                List.of(),
                                "photos",
                                List.of(),
                                "bays",
                                0))
                .path("id")
                .asText();
    }

    private String found(String act, String name) {
        return finance.makes("found/" + act, "/funding/organisations", object("parent", Cast.CHAOYANG, "name", name))
                .path("id")
                .asText();
    }

    private void threeBatchesAreHandedOut() {
        for (int number = 1; number <= BATCHES; number++) {
            String batch = dispatched(number);
            String stock = "/stations/goods-batches/" + batch;
            List<String> codes = list(keeper.awaits("the post to stock the goods", stocks(), page -> has(page, batch))
                                    .path("items"))
                            .isEmpty()
                    ? List.of()
                    : codes(number, stock);
            keeper.makes("hand-out/" + number, stock + "/hand-outs", object("codes", codes));
            finance.awaits("funding to close the batch", "/funding/goods/batches/" + batch, now -> now.path("state")
                    .asText()
                    .equals("CLOSED"));
            stage.telling().within(100 * number / BATCHES);
        }
    }

    private String dispatched(int number) {
        String batch = finance.makes(
                        "batch/" + number,
                        "/funding/goods/batches",
                        object(
                                "number", number,
                                "item", HEAT_RELIEF,
                                "quantity", IN_A_BATCH,
                                "value", yuan(6_000),
                                "organisation", company,
                                "siteId", station))
                .path("id")
                .asText();
        finance.does("dispatch/" + number, "/funding/goods/batches/" + batch, "dispatch", empty());
        return batch;
    }

    private List<String> codes(int number, String stock) {
        JsonNode printed = keeper.makes("coupons/" + number, stock + "/coupons/bulk", object("count", IN_A_BATCH));
        return list(printed.path("codes")).stream().map(JsonNode::asText).toList();
    }

    private String stocks() {
        return "/stations/goods-batches?site=" + station;
    }

    private static boolean has(JsonNode page, String batch) {
        return list(page.path("items")).stream()
                .anyMatch(stock -> stock.path("id").asText().equals(batch));
    }

    private void sixTrainingSessions() {
        List<Object> sessions = IntStream.rangeClosed(1, 6)
                .mapToObj(month -> session("2023-0" + (month + 3) + "-15", "14:00", "16:00", 80))
                .toList();
        announce("training", company, "training", TRAINING + "：业务技能、经营管理、个人发展", sessions);
    }

    private void visitsCraftsAndSports() {
        announce("visit", company, "visit", "节日走访慰问", List.of(session("2023-09-28", "09:00", "12:00", 200)));
        announce("mutual-aid", company, "talk", "职工互助医疗保障", List.of(session("2023-05-20", "14:00", "15:00", 200)));
        announce("exercise", company, "sports", "工间操", List.of(session("2023-06-05", "10:00", "10:20", 200)));
        announce("enamel", company, "class", "掐丝珐琅手工课", List.of(session("2023-06-16", "14:00", "16:00", 30)));
        announce("music", company, "class", "音乐疗愈课", List.of(session("2023-07-14", "14:00", "16:00", 30)));
        announce("sports-meet", company, "sports", "职工运动会", List.of(session("2023-10-14", "09:00", "16:00", 300)));
    }

    private void championsSignUp() {
        announce(
                "champions",
                platform,
                "sports",
                AMBASSADORS + "：艺术体操冠军、羽毛球冠军",
                List.of(session("2023-09-15", "10:00", "12:00", 100)));
    }

    private void announce(String act, String union, String kind, String title, List<?> sessions) {
        organiser.makes(
                act,
                "/stations/activities",
                object(
                        "organisation", union,
                        "siteId", null,
                        "kind", kind,
                        "title", title,
                        "ages", null,
                        "allSessions", false,
                        "sessions", sessions));
    }

    static Object session(String day, String from, String to, int capacity) {
        return object(
                "startsAt",
                day + "T" + from + ":00+08:00",
                "endsAt",
                day + "T" + to + ":00+08:00",
                "capacity",
                capacity);
    }
}
