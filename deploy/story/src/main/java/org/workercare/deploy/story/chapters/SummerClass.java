package org.workercare.deploy.story.chapters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;
import org.workercare.deploy.story.people.IllustrativeChildren;

/** The summer class for police officers' children in Fengtai: four sessions. */
final class SummerClass {

    private final Actor organiser;
    private final Actor finance;
    private final Announcements announcements;
    private JsonNode activity;

    SummerClass(Stage stage) {
        this.organiser = stage.actor(SummerAndHeat.KEY, Cast.FENGTAI_ORGANISER);
        this.announcements = new Announcements(organiser);
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
        activity = announcements.of(SummerPapers.summerClass(union));
    }

    private void ninetyThreeChildrenEnrol() {
        List<Body> children = IllustrativeChildren.on(Announcements.lastDay(activity)).stream()
                .map(child -> Body.of("name", child.name())
                        .and("birthDate", child.birth().toString()))
                .toList();
        organiser.makes(
                "enrol",
                "/stations/activities/" + activity.path("id").asText() + "/enrolments/bulk",
                Body.of("participants", children));
    }
}
