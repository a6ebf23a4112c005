package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.list;
import static org.workercare.deploy.story.client.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.people.IllustrativeChildren;

/** The summer class for police officers' children in Fengtai: four sessions. */
public final class SummerClass {

    public static final String TITLE = "民警子女暑期托管班";

    private static final String LAST_DAY = "2023-08-18";

    private final Actor organiser;
    private final Actor finance;
    private JsonNode activity;

    SummerClass(Stage stage) {
        this.organiser = stage.actor(SummerAndHeat.KEY, Cast.FENGTAI_ORGANISER);
        this.finance = stage.actor(SummerAndHeat.KEY, Cast.BEIJING_FINANCE);
    }

    List<Scene> scenes() {
        return List.of(
                new Scene("开办暑期托管班 · the summer class is announced", this::theClassIsAnnounced),
                new Scene("93个孩子报名 · 93 children enrol", this::ninetyThreeChildrenEnrol));
    }

    private void theClassIsAnnounced() {
        String union = finance.makes(
                        "found/police", "/funding/organisations", object("parent", Cast.FENGTAI, "name", "公安分局（示例）工会"))
                .path("id")
                .asText();
        activity = organiser.makes(
                "summer-class",
                "/stations/activities",
                object(
                        "organisation",
                        union,
                        "siteId",
                        null,
                        "kind",
                        "class",
                        "title",
                        TITLE + "：队列训练、警犬表演、礼仪、博物馆参观、绘画、手工、作业辅导",
                        "ages",
                        object("from", 6, "to", 12),
                        "allSessions",
                        true,
                        "sessions",
                        Stream.of("2023-07-10", "2023-07-24", "2023-08-07", LAST_DAY)
                                .map(day -> SummerAndHeat.session(day, "09:00", "17:00", 100))
                                .toList()));
    }

    private void ninetyThreeChildrenEnrol() {
        List<Object> children = IllustrativeChildren.on(LocalDate.parse(LAST_DAY)).stream()
                .map(child -> (Object)
                        object("name", child.name(), "birthDate", child.birth().toString()))
                .toList();
        String address = "/stations/activities/" + activity.path("id").asText();
        JsonNode enrolled = organiser.makes("enrol", address + "/enrolments/bulk", object("participants", children));
        List<String> ids = list(enrolled.path("results")).stream()
                .map(result -> result.path("enrolmentId").asText())
                .toList();
        for (JsonNode session : activity.path("sessions")) {
            organiser.makes(
                    "attendance/" + session.path("number").asText(),
                    address + "/sessions/" + session.path("id").asText() + "/attendance",
                    object("enrolments", ids));
        }
    }
}
