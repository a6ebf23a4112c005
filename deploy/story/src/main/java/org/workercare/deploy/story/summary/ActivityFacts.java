package org.workercare.deploy.story.summary;

import static org.workercare.deploy.story.client.Json.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.workercare.deploy.story.chapters.Cast;
import org.workercare.deploy.story.chapters.Stage;
import org.workercare.deploy.story.chapters.SummerPapers;
import org.workercare.deploy.story.client.Actor;

/** Chapter four, as the unions of Beijing see it. */
final class ActivityFacts {

    private final Actor organiser;
    private final Actor finance;

    ActivityFacts(Stage stage) {
        this.organiser = stage.actor("", Cast.BEIJING_ORGANISER);
        this.finance = stage.actor("", Cast.BEIJING_FINANCE);
    }

    Section read() {
        List<JsonNode> all = organiser.readsAll("/stations/activities?organisation=" + Cast.BEIJING);
        JsonNode summer = detail(all, SummerPapers.SUMMER_CLASS);
        JsonNode training = detail(all, SummerPapers.TRAINING);
        JsonNode champions = detail(all, SummerPapers.AMBASSADORS);
        long alsoHeld = SummerPapers.ALSO_HELD.stream()
                .filter(title -> !detail(all, title).isMissingNode())
                .count();
        return new Section(
                "暑期、送清凉和活动 · Summer, heat relief and activities",
                List.of(
                        Fact.is(
                                "暑期班场次",
                                "summer class, sessions",
                                4,
                                summer.path("sessions").size()),
                        Fact.moreThan(
                                "报名孩子",
                                "children enrolled",
                                90,
                                summer.path("enrolled").asInt()),
                        Fact.is(
                                "年龄",
                                "ages",
                                "6–12",
                                summer.path("youngest").asText() + "–"
                                        + summer.path("oldest").asText()),
                        Fact.is("防暑降温用品", "heat-relief batches handed out", "3 (180 / 180)", heatRelief()),
                        Fact.is(
                                "培训场次",
                                "training sessions",
                                6,
                                training.path("sessions").size()),
                        Fact.is("节日慰问等", "visits, mutual aid, crafts, sports", SummerPapers.ALSO_HELD.size(), alsoHeld),
                        Fact.is(
                                "冠军健康大使",
                                "champion ambassadors",
                                1,
                                list(champions.path("sessions")).size())));
    }

    private JsonNode detail(List<JsonNode> activities, String title) {
        return activities.stream()
                .filter(each -> each.path("title").asText().startsWith(title))
                .map(each -> organiser.reads(
                        "/stations/activities/" + each.path("id").asText()))
                .findFirst()
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private String heatRelief() {
        List<JsonNode> closed = finance.readsAll("/funding/goods/batches").stream()
                .filter(batch -> batch.path("item").asText().equals(SummerPapers.HEAT_RELIEF))
                .filter(batch -> batch.path("state").asText().equals("CLOSED"))
                .toList();
        int handedOut =
                closed.stream().mapToInt(b -> b.path("handedOut").asInt()).sum();
        int quantity = closed.stream().mapToInt(b -> b.path("quantity").asInt()).sum();
        return closed.size() + " (" + handedOut + " / " + quantity + ")";
    }
}
