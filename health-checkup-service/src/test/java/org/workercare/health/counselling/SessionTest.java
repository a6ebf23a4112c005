package org.workercare.health.counselling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workercare.health.Http.NURSE;
import static org.workercare.health.Http.ORGANISER;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workercare.health.Campaigns;
import org.workercare.health.Http;
import org.workercare.health.Rosters;
import org.workercare.platform.testkit.RealServers;

@QuarkusTest
@RealServers(database = "health_checkup")
class SessionTest {

    @Test
    void workers_sign_up_until_the_places_are_gone_and_nobody_reads_who() {
        String campaign = Campaigns.drafted();
        List<String> accounts = accountsIn(campaign);
        String session = "/sessions/" + opened(campaign, 2);
        Http.worker(accounts.getFirst())
                .post(session + "/sign-ups", Map.of())
                .then()
                .statusCode(200)
                .body("signedUp", equalTo(1));
        Http.by(NURSE)
                .post(session + "/sign-ups", Map.of("personTokens", accounts))
                .then()
                .statusCode(409)
                .body("code", equalTo("session-full"));
        Http.by(NURSE)
                .post(session + "/sign-ups", Map.of("personTokens", accounts.subList(0, 2)))
                .then()
                .statusCode(200)
                .body("signedUp", equalTo(1))
                .body("alreadyThere", equalTo(1));
        String shown = Http.by(ORGANISER)
                .get(session)
                .then()
                .body("taken", equalTo(2))
                .extract()
                .asString();
        assertThat(shown).doesNotContain(accounts.getFirst());
    }

    @Test
    void attendance_is_noted_for_those_who_signed_up_only() {
        String campaign = Campaigns.drafted();
        List<String> accounts = accountsIn(campaign);
        String session = "/sessions/" + opened(campaign, 5);
        Http.by(NURSE).post(session + "/sign-ups", Map.of("personTokens", accounts.subList(0, 2)));
        Http.by(NURSE)
                .post(session + "/attendance", Map.of("personTokens", accounts))
                .then()
                .statusCode(422)
                .body("code", equalTo("not-signed-up"));
        Http.by(NURSE)
                .post(session + "/attendance", Map.of("personTokens", accounts.subList(0, 2)))
                .then()
                .body("attended", equalTo(2));
        Http.by(ORGANISER)
                .get("/campaigns/" + campaign + "/summary")
                .then()
                .body("sessions.counselling.attended", equalTo(2));
    }

    @Test
    void a_worker_signs_nobody_else_up() {
        String campaign = Campaigns.drafted();
        List<String> accounts = accountsIn(campaign);
        Http.worker(accounts.getFirst())
                .post(
                        "/sessions/" + opened(campaign, 5) + "/sign-ups",
                        Map.of("personTokens", List.of(accounts.getLast())))
                .then()
                .statusCode(403);
    }

    private static List<String> accountsIn(String campaign) {
        List<Rosters.Person> people = Rosters.people(3);
        Rosters.imported(campaign, Rosters.csv(people));
        return people.stream().map(Rosters.Person::account).toList();
    }

    private static String opened(String campaign, int capacity) {
        return Http.by(ORGANISER)
                .post(
                        "/sessions",
                        Map.of(
                                "campaign", campaign,
                                "kind", "counselling",
                                "title", "身心健康驿站",
                                "place", "体检车旁",
                                "startsAt", "2023-09-04T09:00:00+08:00",
                                "endsAt", "2023-09-04T15:00:00+08:00",
                                "capacity", capacity))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
