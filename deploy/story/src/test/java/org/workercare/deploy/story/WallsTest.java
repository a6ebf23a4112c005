package org.workercare.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workercare.deploy.story.trial.PlayedTwice;
import org.workercare.deploy.story.trial.Problems;
import org.workercare.deploy.story.trial.Refusal;
import org.workercare.deploy.story.trial.StoryStack;
import org.workercare.platform.testkit.servers.ServiceDatabase;

/** Nobody gets past their role or their organisation, and no service into another's database. */
class WallsTest {

    /** What a problem may consist of: none of it is data. */
    private static final Set<String> PROBLEM = Set.of("type", "title", "status", "code", "next", "errors", "detail");

    static StoryStack stack;
    static Refusal door;

    @BeforeAll
    static void after_the_story() {
        stack = PlayedTwice.get().stack();
        door = new Refusal(stack.parts().gateway());
    }

    @ParameterizedTest
    @CsvSource({
        "worker, /funding/ledger/trial-balance?programme=00000000-0000-7000-8000-000000000000",
        "partner, /funding/projects",
        "worker, /funding/aid-cases",
        "administrator, /funding/aid-cases",
        "finance-officer, /health-checkups/campaigns",
        "station-keeper, /health-checkups/campaigns",
        "worker, /stations/wish-clusters?organisation=110108",
        "station-keeper, /stations/proposals",
        "worker, /funding/dead-letters",
        "finance-officer, /subscriptions",
    })
    void a_role_that_may_not_is_refused_with_a_problem_and_without_data(String role, String path) {
        assertRefused(door.get(path, stack.parts().token("outsider", "CN", role)));
    }

    @ParameterizedTest
    @CsvSource({
        "reviewer, funding, select '/funding/projects/' || id from project where organisation = '1306' limit 1",
        "caseworker, funding, select '/funding/aid-cases/' || id from aid_case limit 1",
        "nurse, health_checkup, select '/health-checkups/visits/' || id || '/report' from visit limit 1",
        "physician, health_checkup, select '/health-checkups/visits/' || id || '/results' from visit limit 1",
        "organiser, health_checkup, select '/health-checkups/campaigns/' || id from campaign limit 1",
        "organiser, station, select '/stations/proposals/' || id from proposal limit 1",
        "finance-officer, funding, select '/funding/goods/batches/' || id from goods_batch limit 1",
    })
    void an_organisation_outside_the_callers_is_refused_with_a_problem_and_without_data(
            String role, String database, String pathOf) {
        String path = stack.rows(database).texts(pathOf).getFirst();
        assertRefused(door.get(path, stack.parts().token("outsider", "44", role)));
    }

    @Test
    void nobody_writes_for_an_organisation_that_is_not_theirs() {
        String outsider = stack.parts().token("outsider", "44", "administrator", "finance-officer");
        assertRefused(door.post("/funding/organisations", outsider, "{\"parent\":\"110108\",\"name\":\"x\"}"));
    }

    @Test
    void without_a_token_there_is_nothing_but_401() {
        assertThat(List.of("/funding/projects", "/stations/sites", "/health-checkups/campaigns"))
                .allSatisfy(path -> assertThat(door.get(path, "").statusCode()).isEqualTo(401));
    }

    @Test
    void no_service_can_enter_the_database_of_another() {
        for (String guest : ServiceDatabase.NAMES) {
            for (String host : ServiceDatabase.NAMES) {
                if (!guest.equals(host)) {
                    ServiceDatabase key = stack.parts().database(guest);
                    String door = stack.parts().database(host).jdbcUrl();
                    assertThatThrownBy(() -> DriverManager.getConnection(door, key.user(), key.password())
                                    .close())
                            .as(guest + " into " + host)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("permission denied for database");
                }
            }
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(Problems.membersOf(answer.body()))
                .contains("code", "title", "next")
                .isSubsetOf(PROBLEM);
    }
}
