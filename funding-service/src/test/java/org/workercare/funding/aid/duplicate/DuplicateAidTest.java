package org.workercare.funding.aid.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Projects;
import org.workercare.funding.aid.Aid;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "funding")
class DuplicateAidTest {

    private static final int CLAIMS = 64;
    private static final List<String> REGIONS = List.of("150105", "210102", "310101", "440103");

    @Test
    void of_64_claims_for_one_person_at_once_in_four_regions_and_programmes_one_is_granted() throws Exception {
        List<String> programmes = REGIONS.stream()
                .map(region -> Projects.funded("100000.00", region, "1.1.1"))
                .toList();
        String citizenId = Aid.citizenId();
        List<String> cases = IntStream.range(0, CLAIMS)
                .mapToObj(i -> Aid.submitted(REGIONS.get(i % REGIONS.size()), "SERIOUS_ILLNESS", citizenId))
                .toList();
        List<Integer> answers = decideAtOnce(cases);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(CLAIMS - 1);
        assertThat(cases.stream().map(Aid::state)).containsOnlyOnce("APPROVED");
        long held = 0;
        for (int i = 0; i < REGIONS.size(); i++) {
            String amount = Projects.account(programmes.get(i), REGIONS.get(i)).getString("held.amount");
            held += amount.equals("10.00") ? 1 : 0;
            assertThat(amount).isIn("10.00", "0.00");
        }
        assertThat(held).isEqualTo(1);
    }

    @Test
    void any_member_of_the_household_counts_whatever_the_region() {
        Projects.funded("1000.00", "150102", "1.1.1");
        Projects.funded("1000.00", "150103", "1.1.1");
        String wife = Aid.citizenId();
        String husband = Aid.citizenId();
        Aid.household("150102", "SERIOUS_ILLNESS", wife, husband);
        String first = Aid.approved("150102", wife, "10.00");
        String second = Aid.submitted("150103", "OCCUPATIONAL_HEALTH", husband);
        Aid.OFFICER
                .change(second, "/decision", Aid.approval("10.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-aid"))
                .body("earlier", hasSize(1))
                .body("earlier[0].aidCase", equalTo(Aid.id(first)))
                .body("earlier[0].purpose", equalTo("sub-category/1.1.1"))
                .body(not(containsString(husband)));
        Aid.CASEWORKER
                .get(second + "/duplicates?subCategory=1.1.1")
                .then()
                .statusCode(200)
                .body("aidCase", hasItem(Aid.id(first)));
    }

    @Test
    void a_reviewer_from_above_lets_a_duplicate_pass_with_a_reason_that_is_traced() {
        Projects.funded("1000.00", "320102", "1.1.1");
        String citizenId = Aid.citizenId();
        String first = Aid.approved("320102", citizenId, "10.00");
        String second = Aid.submitted("320102", "SERIOUS_ILLNESS", citizenId);
        String override = Aid.approval("10.00").replace("\"reason\"", "\"override\":{\"reason\":\"病情复发\"},\"reason\"");
        Aid.OFFICER
                .change(second, "/decision", override)
                .then()
                .statusCode(403)
                .body("code", equalTo("override-from-above"));
        new Api(CallerTokens.reviewerOf("320102"))
                .change(second, "/decision", override)
                .then()
                .statusCode(403);
        new Api(CallerTokens.reviewerOf("32"))
                .change(second, "/decision", override)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        assertThat(Aid.REVIEWER.read(second + "/trace").getString("items.find { it.act == 'OVERRIDE' }.note"))
                .isEqualTo("病情复发");
        String third = Aid.submitted("320102", "SERIOUS_ILLNESS", citizenId);
        Aid.OFFICER.get(third + "/duplicates").then().body("aidCase", hasItem(Aid.id(second)));
        fall(second);
        Aid.OFFICER.get(third + "/duplicates").then().body("aidCase", hasItem(Aid.id(first)));
        fall(first);
        new Api(CallerTokens.reviewerOf("32"))
                .change(third, "/decision", override)
                .then()
                .statusCode(422)
                .body("code", equalTo("override-needless"));
        Aid.OFFICER.change(third, "/decision", Aid.approval("10.00")).then().statusCode(200);
    }

    @Test
    void after_twelve_months_the_same_may_be_granted_again() {
        Projects.funded("1000.00", "330102", "1.1.1");
        String citizenId = Aid.citizenId();
        String first = Aid.approved("330102", citizenId, "10.00");
        Aid.inTheDatabase(
                "update aid_cover set until = cast(clock_timestamp() at time zone 'Asia/Shanghai' as date) where case_id = '"
                        + Aid.id(first) + "'");
        assertThat(Aid.state(Aid.approved("330102", citizenId, "10.00"))).isEqualTo("APPROVED");
    }

    /** An unpaid case is cancelled for a grievance. */
    private static void fall(String path) {
        String grievance = "/grievances/"
                + new Api(CallerTokens.workerOf("32"))
                        .make("/grievances", "{\"aidCase\":\"%s\",\"content\":\"x\"}".formatted(Aid.id(path)))
                        .getString("id");
        new Api(CallerTokens.token("another-reviewer@CN", "CN", "reviewer"))
                .change(grievance, "/answer", "{\"upheld\":true,\"remedy\":\"CANCEL\",\"answer\":\"x\"}")
                .then()
                .statusCode(200);
        assertThat(Aid.state(path)).isEqualTo("REJECTED");
    }

    private static List<Integer> decideAtOnce(List<String> cases) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService officers = Executors.newFixedThreadPool(cases.size())) {
            List<Future<Integer>> answers = cases.stream()
                    .map(path -> officers.submit(() -> {
                        start.await();
                        return Aid.OFFICER
                                .change(
                                        path + "/decision",
                                        Aid.approval("10.00"),
                                        UUID.randomUUID().toString(),
                                        "*")
                                .statusCode();
                    }))
                    .toList();
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
