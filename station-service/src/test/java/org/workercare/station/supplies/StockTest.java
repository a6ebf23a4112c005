package org.workercare.station.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.patch;
import static org.workercare.station.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;
import org.workercare.station.AtOnce;

@QuarkusTest
@RealServers(database = "station")
class StockTest {

    private static final String RAN_LOW = "org.workercare.station.stock.ran-low.v1";
    private static final String EXPIRY_NEARED = "org.workercare.station.stock.expiry-neared.v1";

    @Test
    void it_is_told_once_that_stock_ran_low_and_again_only_after_it_was_filled_up() {
        try (EventLog events = EventLog.follow("station.stock")) {
            String water = item("矿泉水", "drink", 10);
            json(move(water, Map.of("kind", "received", "quantity", 24)), 201);
            json(move(water, Map.of("kind", "used", "quantity", 15)), 201);
            assertThat(events.awaitOne(RAN_LOW, water).data().path("quantity").asInt())
                    .isEqualTo(9);
            json(move(water, Map.of("kind", "used", "quantity", 2)), 201);
            json(move(water, Map.of("kind", "counted", "quantity", 8)), 201);
            assertThat(json(move(water, Map.of("kind", "received", "quantity", 12)), 201)
                            .getBoolean("low"))
                    .isFalse();
            json(move(water, Map.of("kind", "discarded", "quantity", 12)), 201);
            assertThat(events.await(RAN_LOW, water, 2)
                            .getLast()
                            .data()
                            .path("quantity")
                            .asInt())
                    .isEqualTo(8);
            assertThat(events.of(RAN_LOW, water)).hasSize(2);
            var detail = json(get(KEEPER, "/stock-items/" + water), 200);
            assertThat(detail.getInt("item.usable")).isEqualTo(8);
            assertThat(detail.getString("forecast.runsOutOn")).isNull();
            String etag = get(KEEPER, "/stock-items/" + water).header("ETag");
            assertThat(json(patch(KEEPER, "/stock-items/" + water, etag, Map.of("lowMark", 5)), 200)
                            .getBoolean("low"))
                    .isFalse();
            assertThat(patch(KEEPER, "/stock-items/" + water, etag, Map.of("lowMark", 6))
                            .statusCode())
                    .isEqualTo(412);
            assertThat(json(get(KEEPER, "/stock-items/" + water + "/movements"), 200)
                            .getList("items.quantity", Integer.class))
                    .containsExactlyInAnyOrder(24, -15, -2, 1, 12, -8, -4);
        }
    }

    @Test
    void of_sixty_four_who_take_the_last_ten_at_once_ten_get_one_and_nothing_posted_can_be_edited()
            throws SQLException {
        String tape = item("创可贴", "first-aid", 0);
        json(move(tape, Map.of("kind", "received", "quantity", 10)), 201);
        List<Integer> answers = AtOnce.times(
                64, i -> move(tape, Map.of("kind", "used", "quantity", 1)).statusCode());
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(10);
        assertThat(answers).containsOnly(201, 409);
        assertThat(json(get(KEEPER, "/stock-items/" + tape), 200).getInt("item.usable"))
                .isZero();
        assertThat(one("select sum(quantity) from stock_posting where item_id = '" + tape + "'"))
                .isEqualTo("0");
        Assertions.assertThatThrownBy(() -> one("update stock_posting set quantity = -2 where item_id = '" + tape
                        + "' and kind = 'used' returning id"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void first_aid_is_told_of_before_it_expires_and_not_given_out_after() throws SQLException {
        try (EventLog events = EventLog.follow("station.stock")) {
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            String box = item("急救包", "first-aid", 4);
            json(move(box, received(3, today.plusDays(20))), 201);
            json(move(box, received(5, today.plusDays(200))), 201);
            var neared = events.awaitOne(EXPIRY_NEARED, box).data();
            assertThat(neared.path("quantity").asInt()).isEqualTo(3);
            assertThat(json(get(KEEPER, "/stock-lots/expiring?site=" + site(box)), 200)
                            .getList("items.quantity"))
                    .isEqualTo(List.of(3));
            json(move(box, Map.of("kind", "used", "quantity", 2)), 201);
            one("update stock_lot set expires_on = expires_on - 21 where item_id = '" + box + "' returning id");
            assertThat(json(move(box, Map.of("kind", "used", "quantity", 6)), 409)
                            .getString("code"))
                    .isEqualTo("stock-short");
            json(move(box, Map.of("kind", "used", "quantity", 1)), 201);
            var after = json(get(KEEPER, "/stock-items/" + box), 200);
            assertThat(after.getInt("item.usable")).isEqualTo(4);
            assertThat(after.getInt("item.expired")).isEqualTo(1);
            one("update stock_lot set expires_on = current_date - 9 where item_id = '" + box + "' returning id");
            assertThat(events.awaitOne(RAN_LOW, box).data().path("quantity").asInt())
                    .isZero();
            assertThat(events.of(EXPIRY_NEARED, box)).hasSizeLessThanOrEqualTo(2);
            assertThat(move(box, received(1, today.minusDays(1))).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void another_county_moves_nothing() {
        String item = item("口罩", "hygiene", 0);
        String stranger = CallerTokens.stationKeeperOf("310101");
        Map<String, Object> body = Map.of("kind", "received", "quantity", 1);
        assertThat(post(stranger, "/stock-items/" + item + "/movements", body).statusCode())
                .isEqualTo(403);
        assertThat(json(get(KEEPER, "/stock-items/" + item + "/movements"), 200).getList("items"))
                .isEmpty();
    }

    @Test
    void what_was_used_foretells_when_it_runs_out() throws SQLException {
        String tea = item("茶包", "drink", 0);
        json(move(tea, Map.of("kind", "received", "quantity", 65)), 201);
        one(
                "with aged as (update stock_item set created_at = now() - interval '30 days' where id = '" + tea
                        + "' returning id) insert into stock_posting (id, movement, item_id, kind, quantity, day)"
                        + " select gen_random_uuid(), gen_random_uuid(), id, 'used', -10,"
                        + " cast(now() at time zone 'Asia/Shanghai' as date) - d from aged, generate_series(1, 30) d returning id");
        var forecast = json(get(KEEPER, "/stock-items/" + tea), 200);
        assertThat(forecast.getDouble("forecast.perDay")).isEqualTo(10);
        assertThat(forecast.getString("forecast.runsOutOn"))
                .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(6).toString());
    }

    private static Map<String, Object> received(int quantity, LocalDate expiresOn) {
        return new HashMap<>(Map.of("kind", "received", "quantity", quantity, "expiresOn", expiresOn.toString()));
    }

    private static Response move(String item, Map<String, Object> movement) {
        return post(KEEPER, "/stock-items/" + item + "/movements", movement);
    }

    private static String site(String item) {
        return json(get(KEEPER, "/stock-items/" + item), 200).getString("item.siteId");
    }

    private static String item(String name, String kind, int lowMark) {
        Map<String, Object> body =
                Map.of("siteId", openSite(27.0, 104.0, 0), "name", name, "unit", "件", "kind", kind, "lowMark", lowMark);
        return json(post(KEEPER, "/stock-items", body), 201).getString("id");
    }

    private static String one(String sql) throws SQLException {
        var database = TestServers.database("station");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
