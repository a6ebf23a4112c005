package org.workercare.station.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.station.AtOnce;
import org.workercare.station.Told;

@QuarkusTest
@RealServers(database = "station")
class HandOutTest {

    @Test
    void each_code_is_worth_one_hand_out_and_the_totals_are_told() {
        try (EventLog events = EventLog.follow("station.goods")) {
            String batch = dispatched(3);
            String code =
                    json(post(worker("thirsty"), coupons(batch), Map.of()), 201).getString("code");
            assertThat(json(post(worker("thirsty"), coupons(batch), Map.of()), 409)
                            .getString("code"))
                    .isEqualTo("coupon-issued");
            List<String> printed = json(post(KEEPER, coupons(batch) + "/bulk", Map.of("count", 2)), 201)
                    .getList("codes");
            assertThat(json(post(KEEPER, coupons(batch) + "/bulk", Map.of("count", 1)), 409)
                            .getString("code"))
                    .isEqualTo("no-goods-left");
            assertThat(json(handOut(batch, code.toLowerCase(), printed.getFirst()), 200)
                            .getInt("remaining"))
                    .isEqualTo(1);
            assertThat(json(handOut(batch, printed.getLast(), code), 422).getString("errors[0].pointer"))
                    .isEqualTo("/codes/1");
            assertThat(json(get(KEEPER, "/goods-batches/" + batch), 200).getInt("handedOut"))
                    .isEqualTo(2);
            var told = events.awaitOne("org.workercare.station.goods.handed-out.v1", batch)
                    .data();
            assertThat(told.path("handedOut").asInt()).isEqualTo(2);
            assertThat(told.path("remaining").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_repeated_request_shows_the_same_code_and_no_table_holds_it() throws Exception {
        String batch = dispatched(5);
        String key = UUID.randomUUID().toString();
        String code =
                json(post(worker("once"), coupons(batch), Map.of(), key), 201).getString("code");
        assertThat(json(post(worker("once"), coupons(batch), Map.of(), key), 201)
                        .getString("code"))
                .isEqualTo(code);
        var database = TestServers.database("station");
        String everything = "select string_agg(x, ' ') from (select c::text as x from coupon c"
                + " union all select i::text from idempotency i) t";
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(everything)) {
            rows.next();
            assertThat(rows.getString(1)).contains(batch).doesNotContain(code).doesNotContain(code.replace("-", ""));
        }
    }

    @Test
    void a_forged_code_hands_nothing_out_and_another_county_hands_out_nothing_at_all() {
        String batch = dispatched(2);
        assertThat(json(handOut(batch, "AAAA-BBBB-CCCC"), 422).getString("code"))
                .isEqualTo("code-invalid");
        String stranger = CallerTokens.stationKeeperOf("310101");
        var answer = post(stranger, "/goods-batches/" + batch + "/hand-outs", Map.of("codes", List.of("X")));
        assertThat(json(answer, 403).getString("code")).isEqualTo("forbidden-organisation");
    }

    @Test
    void of_sixty_four_at_once_one_hands_a_code_out_and_no_worker_has_two_nor_a_batch_more_than_it_holds() {
        try (EventLog events = EventLog.follow("station.goods")) {
            String batch = dispatched(20);
            List<Integer> same = AtOnce.times(
                    64, i -> post(worker("greedy"), coupons(batch), Map.of()).statusCode());
            assertThat(same).containsOnlyOnce(201).containsOnly(201, 409);
            List<Integer> many = AtOnce.times(64, i -> post(worker("one-of-" + i), coupons(batch), Map.of())
                    .statusCode());
            assertThat(many.stream().filter(status -> status == 201)).hasSize(19);
            String printed = dispatched(5);
            String code = json(post(KEEPER, coupons(printed) + "/bulk", Map.of("count", 5)), 201)
                    .getString("codes[0]");
            List<Integer> handed = AtOnce.times(64, i -> handOut(printed, code).statusCode());
            assertThat(handed).containsOnlyOnce(200).containsOnly(200, 422);
            var now = json(get(KEEPER, "/goods-batches/" + printed), 200);
            assertThat(now.getInt("handedOut")).isEqualTo(1);
            assertThat(now.getInt("remaining")).isEqualTo(4);
            assertThat(json(get(KEEPER, "/goods-batches/" + batch), 200).getInt("issued"))
                    .isEqualTo(20);
            events.awaitOne("org.workercare.station.goods.handed-out.v1", printed);
        }
    }

    private static io.restassured.response.Response handOut(String batch, String... codes) {
        return post(KEEPER, "/goods-batches/" + batch + "/hand-outs", Map.of("codes", List.of(codes)));
    }

    private static String coupons(String batch) {
        return "/goods-batches/" + batch + "/coupons";
    }

    private static String dispatched(int quantity) {
        String site = openSite(25.0, 102.0, 1);
        String batch = UUID.randomUUID().toString();
        String data =
                "{\"batchId\":\"%s\",\"number\":\"2023-1\",\"item\":\"清凉饮料\",\"quantity\":%d,\"organisation\":\"110108\",\"siteId\":\"%s\"}"
                        .formatted(batch, quantity, site);
        UUID delivery =
                Told.by("funding", "funding.goods", "org.workercare.funding.goods-batch.dispatched.v1", batch, data);
        Told.by("funding", "funding.goods", "org.workercare.funding.goods-batch.dispatched.v1", batch, data, delivery);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(KEEPER, "/goods-batches/" + batch).statusCode() == 200);
        return batch;
    }
}
