package org.workercare.health.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workercare.health.Http.ORGANISER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.health.Campaigns;
import org.workercare.health.Http;
import org.workercare.health.Rosters;
import org.workercare.health.Tours;
import org.workercare.platform.testkit.RealServers;

@QuarkusTest
@RealServers(database = "health_checkup")
class BookingTest {

    @Test
    void bad_rows_are_reported_by_row_and_column_and_never_repeat_what_they_held() {
        String campaign = Campaigns.drafted();
        List<Rosters.Person> people = Rosters.people(3);
        String broken = people.get(1).citizenId().substring(0, 17) + "?";
        String csv = Rosters.csv(people).replace(people.get(1).citizenId(), broken);
        Response job = Rosters.imported(campaign, csv);
        job.then()
                .body("state", equalTo("SUCCEEDED"))
                .body("result.imported", equalTo(2))
                .body("result.refused", equalTo(1))
                .body("errors", hasSize(1))
                .body("errors[0].row", equalTo(3))
                .body("errors[0].field", equalTo("citizen_id"))
                .body("errors[0].code", equalTo("roster-citizen-id"));
        assertThat(job.asString()).doesNotContain(broken).doesNotContain("工人");
    }

    @Test
    void another_account_for_a_known_worker_is_refused() {
        List<Rosters.Person> people = Rosters.people(1);
        String csv = Rosters.csv(people);
        Rosters.imported(Campaigns.drafted(), csv);
        Rosters.imported(Campaigns.drafted(), csv.replace(people.getFirst().account(), "somebody-else"))
                .then()
                .body("errors[0].field", equalTo("account"))
                .body("errors[0].code", equalTo("roster-account-differs"));
    }

    @Test
    void a_roster_that_is_no_table_is_refused_at_once() {
        String path = "/campaigns/" + Campaigns.drafted() + "/roster";
        Http.by(ORGANISER)
                .postCsv(path, "姓名,行业\n王一,services\n")
                .then()
                .statusCode(400)
                .body("code", equalTo("roster-columns-missing"))
                .body("missing", hasItem("citizen_id"));
        Http.by(ORGANISER).postCsv(path, Rosters.HEAD).then().statusCode(400).body("code", equalTo("roster-empty"));
        Http.by(ORGANISER)
                .writing()
                .contentType("text/csv")
                .body(new byte[] {(byte) 0xB1, (byte) 0xFB, 0x0A})
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("roster-not-text"));
    }

    @Test
    void a_worker_books_for_himself_once_and_may_give_the_place_back() {
        String campaign = Campaigns.drafted();
        Rosters.Person person = Rosters.people(1).getFirst();
        Rosters.imported(campaign, Rosters.csv(List.of(person)));
        String slot = slotsFor(campaign).getFirst();
        Http worker = Http.worker(person.account());
        String visit = worker.post("/slots/" + slot + "/bookings", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("visitId");
        worker.post("/slots/" + slot + "/bookings", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("already-booked"));
        worker.get("/my/bookings").then().body("items[0].visitId", equalTo(visit));
        worker.delete("/bookings/" + visit).then().statusCode(204);
        worker.get("/my/bookings").then().body("items", hasSize(0));
    }

    @Test
    void nobody_books_for_another_worker_or_without_being_on_the_roster() {
        String campaign = Campaigns.drafted();
        Rosters.Person person = Rosters.people(1).getFirst();
        Rosters.imported(campaign, Rosters.csv(List.of(person)));
        String path = "/slots/" + slotsFor(campaign).getFirst() + "/bookings";
        Http.worker("a-stranger")
                .post(path, Map.of("personToken", person.account()))
                .then()
                .statusCode(403);
        Http.worker("a-stranger").post(path, Map.of()).then().statusCode(422).body("code", equalTo("not-on-roster"));
    }

    @Test
    void forty_workers_at_once_on_a_slot_of_ten_never_overbook_it() throws Exception {
        String campaign = Campaigns.drafted();
        List<Rosters.Person> people = Rosters.people(40);
        Rosters.imported(campaign, Rosters.csv(people));
        String slot = slotsFor(campaign).getFirst();
        List<Callable<Integer>> wishes = people.stream()
                .map(person -> (Callable<Integer>) () -> Http.worker(person.account())
                        .post("/slots/" + slot + "/bookings", Map.of())
                        .statusCode())
                .toList();
        List<Integer> answers = atOnce(wishes);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(30);
    }

    @Test
    void two_assignments_at_once_give_each_worker_one_place() throws Exception {
        String campaign = Campaigns.drafted();
        Rosters.imported(campaign, Rosters.csv(Rosters.people(25)));
        slotsFor(campaign);
        Callable<Integer> assign = () -> Http.by(ORGANISER)
                .post("/campaigns/" + campaign + "/bookings/assignment")
                .<Integer>path("booked");
        List<Integer> booked = atOnce(List.of(assign, assign));
        assertThat(booked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        Http.by(ORGANISER)
                .post("/campaigns/" + campaign + "/bookings/assignment")
                .then()
                .body("booked", equalTo(0))
                .body("alreadyBooked", equalTo(20))
                .body("withoutPlace", equalTo(5));
    }

    /** Two slots of ten places each. */
    private static List<String> slotsFor(String campaign) {
        String stop = Tours.stop(Tours.planned(campaign), "2023-09-04", 1);
        return Tours.slotsOf(stop);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> wishes) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> answers = threads.invokeAll(wishes);
            return IntStream.range(0, answers.size())
                    .mapToObj(i -> answers.get(i).resultNow())
                    .toList();
        }
    }
}
