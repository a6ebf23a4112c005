package org.workercare.funding.aid.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.aid.Aid;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "funding")
class HouseholdsTest {

    @Test
    void a_person_belongs_to_one_household_at_a_time_and_what_was_before_stays() {
        String child = Aid.citizenId();
        String parents = Aid.household("130102", "LOW_INCOME", Aid.citizenId(), child);
        String own = Aid.household("130104", "LOW_INCOME", Aid.citizenId());
        String joining = "{\"name\":\"张小三\",\"citizenId\":\"%s\",\"relation\":\"CHILD\"}".formatted(child);
        Aid.CASEWORKER
                .change(own, "/members", joining)
                .then()
                .statusCode(409)
                .body("code", equalTo("member-elsewhere"))
                .body(not(containsString(child)));
        JsonPath family = Aid.CASEWORKER.read(parents);
        int place = family.getList("members.citizenId").indexOf(masked(child));
        String member = family.getString("members[" + place + "].id");
        Aid.CASEWORKER
                .change(parents, "/members/" + member + "/departure", "{}")
                .then()
                .statusCode(200);
        Aid.CASEWORKER.change(own, "/members", joining).then().statusCode(200).body("members", hasSize(2));
        assertThat(Aid.CASEWORKER.read(parents).getList("members")).hasSize(2);
        assertThat(Aid.CASEWORKER.read(parents).getList("members.leftOn")).containsOnlyOnce((Object) null);
        Aid.CASEWORKER
                .post("/households/searches", "{\"citizenId\":\"%s\"}".formatted(child))
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of(Aid.id(own))))
                .body(not(containsString(child)));
    }

    @Test
    void a_difficulty_is_verified_by_another_person_and_expires() {
        String path = Aid.household("130102", "ACCIDENT", Aid.citizenId());
        String verification = "{\"kind\":\"ACCIDENT\",\"days\":30}";
        Aid.CASEWORKER
                .change(path, "/verifications", verification)
                .then()
                .statusCode(409)
                .body("code", equalTo("own-claim"));
        Aid.VERIFIER
                .change(path, "/verifications", verification.replace("ACCIDENT", "OTHER"))
                .then()
                .statusCode(409)
                .body("code", equalTo("difficulty-not-claimed"));
        Aid.VERIFIER
                .change(path, "/verifications", verification)
                .then()
                .statusCode(200)
                .body("difficulties[0].state", equalTo("VERIFIED"))
                .body("difficulties[0].verifiedBy", equalTo("verifier@CN"));
        Aid.inTheDatabase("update household_difficulty set verified_until = clock_timestamp() where household = '"
                + Aid.id(path) + "'");
        Aid.CASEWORKER.get(path).then().body("difficulties[0].state", equalTo("EXPIRED"));
    }

    @Test
    void persons_are_sealed_in_the_database_masked_in_replies_and_unseen_from_elsewhere() {
        String citizenId = Aid.citizenId();
        String path = Aid.household("130102", "LOW_INCOME", citizenId);
        Aid.CASEWORKER
                .get(path)
                .then()
                .body("members[0].name", equalTo("张*"))
                .body("members[0].citizenId", equalTo(masked(citizenId)))
                .body("members[0].leftOn", nullValue());
        assertThat(Aid.fromTheDatabase("select string_agg(m::text, '') from household_member m where household = '"
                        + Aid.id(path) + "'"))
                .doesNotContain("张三")
                .doesNotContain(citizenId);
        Api elsewhere = new Api(CallerTokens.caseworkerOf("14"));
        elsewhere.get(path).then().statusCode(403);
        elsewhere
                .post("/households/searches", "{\"citizenId\":\"%s\"}".formatted(citizenId))
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        new Api(CallerTokens.workerOf("13")).get(path).then().statusCode(403);
        Aid.CASEWORKER
                .post(
                        "/households",
                        "{\"organisation\":\"130102\",\"members\":[{\"name\":\"x\",\"citizenId\":\"110105194912310021\",\"relation\":\"WORKER\"}],\"difficulties\":[]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-citizen-id"))
                .body("errors[0].pointer", equalTo("/members/0/citizenId"))
                .body(not(containsString("110105194912310021")));
    }

    private static String masked(String citizenId) {
        return citizenId.substring(0, 6) + "**********" + citizenId.substring(16);
    }
}
