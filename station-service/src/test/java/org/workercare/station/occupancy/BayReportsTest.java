package org.workercare.station.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;

@QuarkusTest
@RealServers(database = "station")
class BayReportsTest {

    private static final String SENSORS = CallerTokens.token("sensors", "110108", "partner");
    private static final String ELSEWHERE = CallerTokens.token("sensors", "310101", "partner");

    @Test
    void sensors_tell_of_many_bays_at_once_and_each_is_judged_by_itself() {
        List<String> bays = bays(3);
        String earlier = OffsetDateTime.now().minusDays(1).toString();
        String later = OffsetDateTime.now().plusHours(1).toString();
        JsonPath results = json(
                report(
                        SENSORS,
                        line(bays.get(0), "occupied", null),
                        line(bays.get(1), "occupied", earlier),
                        line(bays.get(2), "occupied", later),
                        line(UUID.randomUUID().toString(), "occupied", null)),
                200);
        assertThat(results.getList("items.outcome"))
                .containsExactly("applied", "outdated", "from-the-future", "unknown-bay");
        JsonPath now = json(get(KEEPER, "/sites/" + siteOf(bays) + "/bays"), 200);
        assertThat(now.getList("items.status")).containsExactly("occupied", "available", "available");
        assertThat(now.getString("items[0].source")).isEqualTo("sensor");
        assertThat(now.getFloat("items[0].confidence")).isBetween(0.9f, 0.98f);
    }

    @Test
    void nobody_reports_on_what_is_not_his() {
        List<String> bays = bays(1);
        assertThat(json(report(ELSEWHERE, line(bays.getFirst(), "blocked", null)), 200)
                        .getString("items[0].outcome"))
                .isEqualTo("out-of-reach");
        report(worker("somebody"), line(bays.getFirst(), "blocked", null))
                .then()
                .statusCode(403);
        Map<String, Object> asKeeper =
                Map.of("source", "keeper", "reports", List.of(line(bays.getFirst(), "blocked", null)));
        post(SENSORS, "/bays/reports", asKeeper).then().statusCode(403);
        assertThat(json(get(KEEPER, "/sites/" + siteOf(bays) + "/bays"), 200).getString("items[0].status"))
                .isEqualTo("available");
    }

    @Test
    void of_sixty_four_reports_at_once_in_any_order_the_latest_stays() {
        List<String> bays = bays(4);
        OffsetDateTime start = OffsetDateTime.now().plusNanos(1_000_000);
        CompletableFuture.allOf(IntStream.range(0, 64)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> {
                                    OffsetDateTime at = start.plusNanos((i * 37 % 64) * 1_000L);
                                    String status = i * 37 % 64 == 63 ? "blocked" : "occupied";
                                    report(
                                                    SENSORS,
                                                    line(
                                                            bays.get(i % 2),
                                                            "occupied",
                                                            start.plusNanos(i).toString()),
                                                    line(bays.get(2), status, at.toString()),
                                                    line(bays.get(3 - i % 2 * 2), "occupied", null))
                                            .then()
                                            .statusCode(200);
                                },
                                Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(json(get(KEEPER, "/sites/" + siteOf(bays) + "/bays"), 200).getString("items[2].status"))
                .isEqualTo("blocked");
    }

    @SafeVarargs
    private static io.restassured.response.Response report(String token, Map<String, Object>... lines) {
        return post(token, "/bays/reports", Map.of("reports", List.of(lines)));
    }

    private static Map<String, Object> line(String bay, String status, String observedAt) {
        return observedAt == null
                ? Map.of("bayId", bay, "status", status)
                : Map.of("bayId", bay, "status", status, "observedAt", observedAt);
    }

    private final java.util.Map<String, String> sites = new java.util.HashMap<>();

    private List<String> bays(int count) {
        String site = openSite(-50, 50, count);
        List<String> bays = json(get(KEEPER, "/sites/" + site + "/bays"), 200).getList("items.id");
        sites.put(bays.getFirst(), site);
        return bays;
    }

    private String siteOf(List<String> bays) {
        return sites.get(bays.getFirst());
    }
}
