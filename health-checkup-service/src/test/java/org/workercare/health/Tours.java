package org.workercare.health;

import static org.workercare.health.Http.ORGANISER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tours and stops for tests, made through the API. */
public final class Tours {

    private Tours() {}

    /** A tour with a bus of its own that examines 20 workers an hour: its id. */
    public static String planned(String campaign) {
        Http organiser = Http.by(ORGANISER);
        String bus = organiser
                .post(
                        "/buses",
                        Map.of(
                                "organisation",
                                "110115",
                                "name",
                                "流动体检车",
                                "instruments",
                                List.of("ecg", "ultrasound"),
                                "throughputPerHour",
                                20))
                .path("id");
        String team = organiser
                .post("/teams", Map.of("organisation", "110115", "name", "一队", "members", members()))
                .path("id");
        return organiser
                .post("/tours", Map.of("campaign", campaign, "bus", bus, "team", team, "title", "巡回体检"))
                .path("id");
    }

    public static List<Map<String, String>> members() {
        return List.of(
                Map.of("account", "specialist", "role", "occupational-disease-specialist"),
                Map.of("account", "physician", "role", "physician"),
                Map.of("account", "nurse", "role", "nurse"));
    }

    /** A stop of some hours from eight in the morning: its id. */
    public static String stop(String tour, String day, int hours) {
        return Http.by(ORGANISER)
                .post("/tours/" + tour + "/stops", hoursOf(day, hours))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> hoursOf(String day, int hours) {
        return new HashMap<>(Map.of(
                "place",
                "示例厂区",
                "siteId",
                UUID.randomUUID().toString(),
                "latitude",
                39.72,
                "longitude",
                116.33,
                "startsAt",
                day + "T08:00:00+08:00",
                "endsAt",
                day + "T%02d:00:00+08:00".formatted(8 + hours),
                "slotMinutes",
                30));
    }

    public static List<String> slotsOf(String stop) {
        return Http.by(ORGANISER).get("/stops/" + stop + "/slots").path("items.id");
    }
}
