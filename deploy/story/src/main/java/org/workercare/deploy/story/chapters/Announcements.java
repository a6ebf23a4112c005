package org.workercare.deploy.story.chapters;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.workercare.deploy.story.client.Actor;
import org.workercare.deploy.story.client.Body;

/**
 * What is announced lies ahead of its announcement, so its days differ from run to run: a second run finds it by its title
 * instead of announcing it again.
 */
final class Announcements {

    private static final String ACTIVITIES = "/stations/activities";
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Actor organiser;

    Announcements(Actor organiser) {
        this.organiser = organiser;
    }

    /** The activity as it stands, announced now if nobody has. */
    JsonNode of(Body activity) {
        String union = (String) activity.members().get("organisation");
        String title = (String) activity.members().get("title");
        String id = organiser.readsAll(ACTIVITIES + "?organisation=" + union).stream()
                .filter(each -> each.path("title").asText().equals(title))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseGet(() -> organiser.creates(
                        "announce/" + union + "/" + today() + "/" + Integer.toHexString(title.hashCode()),
                        ACTIVITIES,
                        activity));
        return organiser.reads(ACTIVITIES + "/" + id);
    }

    static LocalDate today() {
        return LocalDate.now(BEIJING);
    }

    /** The day of an activity's last session. */
    static LocalDate lastDay(JsonNode activity) {
        JsonNode sessions = activity.path("sessions");
        String begins = sessions.path(sessions.size() - 1).path("startsAt").asText();
        return OffsetDateTime.parse(begins).withOffsetSameInstant(BEIJING).toLocalDate();
    }
}
