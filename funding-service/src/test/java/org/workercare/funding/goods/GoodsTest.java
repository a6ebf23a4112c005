package org.workercare.funding.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.OtherServices;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;

@QuarkusTest
@RealServers(database = "funding")
class GoodsTest {

    private final Api officer = Api.financeOfficer();

    @Test
    void three_batches_of_heat_relief_goods_are_handed_out_to_the_last_piece() {
        try (EventLog events = EventLog.follow("funding.goods")) {
            for (int number = 1; number <= 3; number++) {
                String path = "/goods/batches/" + stock(number, 100, null);
                officer.change(path, "/dispatch", "{}").then().statusCode(200).body("state", equalTo("DISPATCHED"));
                officer.change(path, "/hand-outs", "{\"quantity\":60}")
                        .then()
                        .statusCode(200)
                        .body("handedOut", equalTo(60));
                officer.change(path, "/hand-outs", "{\"quantity\":41}")
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("more-than-left"));
                officer.change(path, "/hand-outs", "{\"quantity\":40}")
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("CLOSED"));
                events.awaitOne(
                        "org.workercare.funding.goods-batch.closed.v1", path.substring("/goods/batches/".length()));
            }
        }
    }

    @Test
    void what_a_station_reports_is_taken_over_in_any_repetition_and_closes_the_batch() {
        String site = UUID.randomUUID().toString();
        String id = stock(1, 50, site);
        officer.change("/goods/batches/" + id, "/dispatch", "{}").then().statusCode(200);
        officer.change("/goods/batches/" + id, "/hand-outs", "{\"quantity\":1}")
                .then()
                .statusCode(409)
                .body("code", equalTo("handed-out-at-station"));
        for (int total : List.of(20, 20, 10, 50)) {
            OtherServices.tell(
                    "station.goods",
                    "station.goods.handed-out",
                    id,
                    "{\"batchId\":\"%s\",\"siteId\":\"%s\",\"handedOut\":%d,\"remaining\":%d}"
                            .formatted(id, site, total, 50 - total));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        officer.read("/goods/batches/" + id).getString("state").equals("CLOSED"));
        officer.get("/goods/batches/" + id).then().body("handedOut", equalTo(50));
    }

    @Test
    void many_hands_at_once_never_hand_out_more_than_there_is() throws Exception {
        String path = "/goods/batches/" + stock(1, 10, null);
        officer.change(path, "/dispatch", "{}").then().statusCode(200);
        Callable<Integer> one = () -> officer.change(
                        path + "/hand-outs",
                        "{\"quantity\":3}",
                        UUID.randomUUID().toString(),
                        "*")
                .statusCode();
        try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = hands
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> one).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(3);
        }
        officer.get(path).then().body("handedOut", equalTo(9));
    }

    @Test
    void nobody_touches_goods_outside_the_own_subtree() {
        String id = stock(1, 10, null);
        Api elsewhere = new Api(CallerTokens.financeOfficerOf("12"));
        elsewhere.get("/goods/batches/" + id).then().statusCode(403);
        elsewhere
                .change(
                        "/goods/batches/" + id + "/dispatch",
                        "{}",
                        UUID.randomUUID().toString(),
                        "*")
                .then()
                .statusCode(403);
    }

    private String stock(int number, int quantity, String site) {
        return officer.make(
                        "/goods/batches",
                        "{\"number\":%d,\"item\":\"防暑降温用品\",\"quantity\":%d,\"value\":%s,\"organisation\":\"110115\",\"siteId\":%s}"
                                .formatted(
                                        number, quantity, money("5000.00"), site == null ? "null" : "\"" + site + "\""))
                .getString("id");
    }
}
