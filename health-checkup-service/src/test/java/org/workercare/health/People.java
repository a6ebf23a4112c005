package org.workercare.health;

import static org.workercare.health.Http.NURSE;
import static org.workercare.health.Http.ORGANISER;
import static org.workercare.health.Http.PHYSICIAN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Workers who have come as far as a test needs, brought there through the API. */
public final class People {

    private People() {}

    /** A worker of a campaign, and the visit to come. */
    public record Guest(String campaign, Rosters.Person person, Map<String, Object> visit) {

        public String visitId() {
            return visit.get("id").toString();
        }

        public Http self() {
            return Http.worker(person.account());
        }
    }

    /** One who has a place in a campaign of that state. */
    public static Guest expectedIn(String campaign) {
        Rosters.Person person = Rosters.people(1).getFirst();
        Rosters.imported(campaign, Rosters.csv(List.of(person)));
        Tours.stop(Tours.planned(campaign), "2023-09-04", 1);
        Http.by(ORGANISER).post("/campaigns/" + campaign + "/bookings/assignment");
        Map<String, Object> visit =
                Http.by(NURSE).get("/campaigns/" + campaign + "/visits").path("items[0]");
        return new Guest(campaign, person, visit);
    }

    /** One whose results are all normal, save those that are given. */
    public static Guest examined(Map<String, String> findings) {
        Guest guest = expectedIn(Campaigns.drafted());
        List<Map<String, Object>> observations = new ArrayList<>();
        for (Map<String, Object> normal : Observations.normalWithoutVisit(guest.visit())) {
            normal.computeIfPresent(
                    "value", (key, value) -> findings.getOrDefault(normal.get("item"), value.toString()));
            observations.add(normal);
        }
        Http.by(NURSE)
                .post("/visits/" + guest.visitId() + "/results", Map.of("observations", observations))
                .then()
                .statusCode(200);
        return guest;
    }

    /** The same, with conclusions. */
    public static Guest advised(Map<String, String> findings) {
        Guest guest = examined(findings);
        Http.by(PHYSICIAN)
                .post("/visits/" + guest.visitId() + "/interpretation", Map.of("edition", "2014"))
                .then()
                .statusCode(200);
        return guest;
    }
}
