package org.workercare.health.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workercare.health.Http.NURSE;
import static org.workercare.health.Http.PHYSICIAN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workercare.health.Http;
import org.workercare.health.Observations;
import org.workercare.health.People;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "health_checkup")
class ReportTest {

    @Test
    void a_worker_reads_what_was_found_and_what_to_do_by_when() {
        People.Guest guest = People.advised(Map.of("haemoglobin", "55"));
        guest.self()
                .get("/visits/" + guest.visitId() + "/report")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("outcome", equalTo("urgent"))
                .body("entries[0].finding", equalTo("Haemoglobin 55 g/L"))
                .body("entries[0].by", equalTo("2023-09-04"))
                .body("entries[0].basis.verified", equalTo(false))
                .body("entries[0].basis.rule", equalTo("critical-haemoglobin"))
                .body("entries.layer", hasItem("reference"));
        guest.self()
                .getIn("zh-CN", "/visits/" + guest.visitId() + "/report")
                .then()
                .body("entries[0].finding", containsString("血红蛋白"));
        guest.self().get("/my/reports").then().body("items[0].outcome", equalTo("urgent"));
    }

    @Test
    void only_the_worker_and_those_who_treat_may_read_a_record() {
        People.Guest guest = People.advised(Map.of());
        for (String address : List.of("/report", "/results", "")) {
            String path = "/visits/" + guest.visitId() + address;
            Http.worker("a-stranger").get(path).then().statusCode(403);
            Http.by(Http.ORGANISER).get(path).then().statusCode(403);
            Http.by(Http.SAFETY_OFFICER).get(path).then().statusCode(403);
            Http.by(CallerTokens.physicianOf("110108")).get(path).then().statusCode(403);
            Http.by(PHYSICIAN).get(path).then().statusCode(200);
            guest.self().get(path).then().statusCode(200);
        }
    }

    @Test
    void there_is_nothing_to_read_before_conclusions_are_drawn() {
        People.Guest guest = People.examined(Map.of());
        guest.self()
                .get("/visits/" + guest.visitId() + "/report")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-interpreted"));
    }

    @Test
    void a_correction_keeps_what_was_there_and_asks_for_new_conclusions() {
        People.Guest guest = People.advised(Map.of());
        Http nurse = Http.by(NURSE);
        Map<String, Object> corrected = Observations.of(null, "haemoglobin", "58", "g/L");
        nurse.post("/visits/" + guest.visitId() + "/results", Map.of("observations", List.of(corrected)))
                .then()
                .body("corrected", equalTo(1));
        nurse.get("/visits/" + guest.visitId() + "/results")
                .then()
                .body("items.find { it.item == 'haemoglobin' }.value", equalTo("58"))
                .body("items.find { it.item == 'haemoglobin' }.revision", equalTo(2));
        nurse.get("/visits/" + guest.visitId()).then().body("state", equalTo("examined"));
        nurse.get("/visits/" + guest.visitId() + "/report").then().statusCode(409);
    }

    @Test
    void one_impossible_value_refuses_the_whole_body() {
        People.Guest guest = People.expectedIn(org.workercare.health.Campaigns.drafted());
        List<Object> observations = List.of(
                Observations.of(null, "wbc", "5.6", "10*9/L"), Observations.of(null, "haemoglobin", "9000", "g/L"));
        Http.by(NURSE)
                .post("/visits/" + guest.visitId() + "/results", Map.of("observations", observations))
                .then()
                .statusCode(422)
                .body("code", equalTo("result-impossible"))
                .body("errors[0].pointer", equalTo("/observations/1/value"));
        Http.by(NURSE).get("/visits/" + guest.visitId() + "/results").then().body("items", hasSize(0));
    }

    @Test
    void a_bulk_keeps_the_good_rows_and_names_the_others() {
        People.Guest guest = People.expectedIn(org.workercare.health.Campaigns.drafted());
        List<Object> observations = List.of(
                Observations.of(guest.visitId(), "wbc", "5.6", "10*9/L"),
                Observations.of(guest.visitId(), "haemoglobin", "140", "mg"),
                Observations.of(java.util.UUID.randomUUID(), "wbc", "5.6", "10*9/L"));
        Http.by(NURSE)
                .post("/campaigns/" + guest.campaign() + "/results", Map.of("observations", observations))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("refused.row", equalTo(List.of(2, 3)))
                .body("refused.column", equalTo(List.of("unit", "visit")));
    }
}
