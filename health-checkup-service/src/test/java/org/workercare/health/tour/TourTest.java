package org.workercare.health.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workercare.health.Http.ORGANISER;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workercare.health.Campaigns;
import org.workercare.health.Http;
import org.workercare.health.Tours;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.platform.testkit.events.ReceivedEvent;

@QuarkusTest
@RealServers(database = "health_checkup")
class TourTest {

    @Test
    void a_stop_is_told_and_its_hours_become_slots() {
        try (EventLog events = EventLog.follow("health.stops")) {
            String stop = Tours.stop(Tours.planned(Campaigns.drafted()), "2023-09-04", 8);
            ReceivedEvent told = events.awaitOne("org.workercare.health.stop.scheduled.v1", stop);
            assertThat(told.data().path("date").asText()).isEqualTo("2023-09-04");
            Http.by(CallerTokens.partnerOf("110115"))
                    .get("/stops/" + stop + "/slots")
                    .then()
                    .body("items", hasSize(16))
                    .body("items.capacity", everyItem(equalTo(10)));
        }
    }

    @Test
    void a_bus_is_not_at_two_places_at_once() {
        String tour = Tours.planned(Campaigns.drafted());
        Tours.stop(tour, "2023-09-04", 8);
        Http.by(ORGANISER)
                .post("/tours/" + tour + "/stops", Tours.hoursOf("2023-09-04", 2))
                .then()
                .statusCode(409)
                .body("code", equalTo("bus-already-there"));
        Tours.stop(tour, "2023-09-05", 8);
    }

    @Test
    void a_stop_that_ends_before_it_begins_or_holds_no_slot_is_refused() {
        String path = "/tours/" + Tours.planned(Campaigns.drafted()) + "/stops";
        Map<String, Object> backwards = Tours.hoursOf("2023-09-04", 1);
        backwards.put("endsAt", "2023-09-04T07:00:00+08:00");
        Http.by(ORGANISER).post(path, backwards).then().statusCode(422).body("errors[0].pointer", equalTo("/endsAt"));
        Map<String, Object> tooLong = Tours.hoursOf("2023-09-04", 1);
        tooLong.put("slotMinutes", 90);
        Http.by(ORGANISER).post(path, tooLong).then().statusCode(422).body("code", equalTo("stop-has-no-slot"));
    }

    @Test
    void a_team_goes_out_with_every_duty_taken() {
        Http.by(ORGANISER)
                .post(
                        "/teams",
                        Map.of(
                                "organisation",
                                "110115",
                                "name",
                                "一队",
                                "members",
                                Tours.members().subList(0, 2)))
                .then()
                .statusCode(422)
                .body("code", equalTo("team-incomplete"));
        List<Map<String, String>> twice = new java.util.ArrayList<>(Tours.members());
        twice.add(Tours.members().getFirst());
        Http.by(ORGANISER)
                .post("/teams", Map.of("organisation", "110115", "name", "一队", "members", twice))
                .then()
                .statusCode(422)
                .body("code", equalTo("team-member-twice"));
    }

    @Test
    void another_districts_organiser_plans_no_tour_here() {
        String tour = Tours.planned(Campaigns.drafted());
        Http.by(CallerTokens.organiserOf("110108"))
                .post("/tours/" + tour + "/stops", Tours.hoursOf("2023-09-04", 2))
                .then()
                .statusCode(403);
    }
}
