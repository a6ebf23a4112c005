package org.workercare.deploy.story.chapters;

import static org.workercare.deploy.story.client.Json.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.people.IllustrativeChildren;

/** The summer class for police officers' children in Fengtai: four sessions. */
final class SummerClass {

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
        String union = finance.creates(
                "found/police",
                "/funding/organisations",
                Body.of("parent", Cast.FENGTAI).and("name", "公安分局（示例）工会"));
        activity = organiser.makes("summer-class", "/stations/activities", SummerPapers.summerClass(union));
    }

    private void ninetyThreeChildrenEnrol() {
        List<Body> children = IllustrativeChildren.on(SummerPapers.LAST_DAY).stream()
                .map(child -> Body.of("name", child.name())
                        .and("birthDate", child.birth().toString()))
                .toList();
        String address = "/stations/activities/" + activity.path("id").asText();
        JsonNode enrolled = organiser.makes("enrol", address + "/enrolments/bulk", Body.of("participants", children));
        List<String> ids = list(enrolled.path("results")).stream()
                .map(result -> result.path("enrolmentId").asText())
                .toList();
        for (JsonNode session : activity.path("sessions")) {
            organiser.makes(
                    "attendance/" + session.path("number").asText(),
                    address + "/sessions/" + session.path("id").asText() + "/attendance",
                    Body.of("enrolments", ids));
        }
    }
}
