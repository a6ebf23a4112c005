package org.workercare.station.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.change;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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
class SubsidyTest {

    @Test
    void a_days_discounts_are_claimed_once_and_settled_by_funding() {
        try (EventLog events = EventLog.follow("station.subsidies")) {
            String site = openSite(26.0, 103.0, 0);
            String noodles = json(post(KEEPER, "/sites/" + site + "/menu", meal("18.00", "12.00")), 201)
                    .getString("id");
            json(post(KEEPER, "/sites/" + site + "/meal-sales", Map.of("menuItemId", noodles, "quantity", 3)), 201);
            var sale = json(
                    post(KEEPER, "/sites/" + site + "/meal-sales", Map.of("menuItemId", noodles, "quantity", 2)), 201);
            Map<String, Object> day = Map.of("day", sale.getString("day"));
            var claim = json(post(KEEPER, "/sites/" + site + "/subsidy-claims", day), 201);
            assertThat(claim.getString("amount.amount")).isEqualTo("30.00");
            assertThat(claim.getInt("meals")).isEqualTo(5);
            String id = claim.getString("id");
            assertThat(events.awaitOne("org.workercare.station.subsidy.claimed.v1", id)
                            .data()
                            .path("meals")
                            .asInt())
                    .isEqualTo(5);
            assertThat(json(post(KEEPER, "/sites/" + site + "/subsidy-claims", day), 409)
                            .getString("code"))
                    .isEqualTo("nothing-to-claim");
            String data = "{\"claimId\":\"" + id + "\",\"amount\":{\"amount\":\"30.00\",\"currency\":\"CNY\"}}";
            Told.by("funding", "funding.subsidies", "org.workercare.funding.subsidy.settled.v1", id, data);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> json(
                            get(KEEPER, "/sites/" + site + "/subsidy-claims"), 200)
                    .getString("items[0].state")
                    .equals("settled"));
        }
    }

    @Test
    void a_discount_above_the_price_and_a_day_to_come_are_refused() {
        String site = openSite(26.1, 103.1, 0);
        assertThat(json(post(KEEPER, "/sites/" + site + "/menu", meal("10.00", "10.01")), 422)
                        .getString("errors[0].pointer"))
                .isEqualTo("/discountedPrice/amount");
        String later = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2).toString();
        assertThat(json(post(KEEPER, "/sites/" + site + "/subsidy-claims", Map.of("day", later)), 422)
                        .getString("code"))
                .isEqualTo("day-to-come");
    }

    @Test
    void a_day_that_is_over_is_claimed_by_itself_a_refused_claim_is_mended_and_claimed_anew_and_no_answer_counts_twice()
            throws Exception {
        try (EventLog events = EventLog.follow("station.subsidies")) {
            String site = openSite(26.2, 103.2, 0);
            String item = json(post(KEEPER, "/sites/" + site + "/menu", meal("18.00", "12.00", 50)), 201)
                    .getString("id");
            String first = sold(site, item, 4);
            json(post(KEEPER, corrections(site, first), Map.of("quantity", 3, "reason", "多记一份")), 201);
            sql("update meal_sale set day = day - 1 where site_id = '" + site + "'");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> claims(site).getList("items").size() == 1);
            String refused = claims(site).getString("items[0].id");
            assertThat(claims(site).getString("items[0].amount.amount")).isEqualTo("9.00");
            assertThat(events.awaitOne("org.workercare.station.subsidy.claimed.v1", refused)
                            .data()
                            .path("meals")
                            .asInt())
                    .isEqualTo(3);
            assertThat(json(post(KEEPER, corrections(site, first), Map.of("quantity", 2, "reason", "x")), 409)
                            .getString("code"))
                    .isEqualTo("sale-claimed");
            UUID delivery = answered("refused", refused, "9.00", UUID.randomUUID());
            answered("refused", refused, "9.00", delivery);
            answered("settled", refused, "9.00", UUID.randomUUID());
            awaitState(refused, "refused");
            assertThat(claims(site).getString("items[0].reason")).isEqualTo("no-funds");
            json(post(KEEPER, corrections(site, first), Map.of("quantity", 2, "reason", "再核")), 201);
            String renewed = json(
                            change(
                                    KEEPER,
                                    "/subsidy-claims/" + refused,
                                    "/subsidy-claims/" + refused + "/renewal",
                                    Map.of()),
                            201)
                    .getString("id");
            assertThat(json(get(KEEPER, "/subsidy-claims/" + renewed), 200).getString("amount.amount"))
                    .isEqualTo("6.00");
            assertThat(json(
                                    change(
                                            KEEPER,
                                            "/subsidy-claims/" + refused,
                                            "/subsidy-claims/" + refused + "/renewal",
                                            Map.of()),
                                    409)
                            .getString("code"))
                    .isEqualTo("claim-not-refused");
            answered("settled", renewed, "6.00", UUID.randomUUID());
            awaitState(renewed, "settled");
            assertThat(claims(site).getList("items")).hasSize(2);
            assertThat(events.of("org.workercare.station.subsidy.claimed.v1", refused))
                    .hasSize(1);
            String day = claims(site).getString("items[0].day");
            String auditor = CallerTokens.auditorOf("110108");
            List<Map<String, Map<String, String>>> days = json(
                            get(auditor, "/subsidy-claims/reconciliation?from=" + day + "&until=" + day), 200)
                    .getList("items");
            assertThat(days.getFirst().get("settled").get("amount")).isEqualTo("6.00");
            assertThat(days.getFirst().get("refused").get("amount")).isEqualTo("0.00");
        }
    }

    @Test
    void of_sixty_four_who_claim_a_day_at_once_one_has_it() {
        String site = openSite(26.3, 103.3, 0);
        String item = json(post(KEEPER, "/sites/" + site + "/menu", meal("18.00", "12.00")), 201)
                .getString("id");
        sold(site, item, 5);
        Map<String, Object> day =
                Map.of("day", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        List<Integer> answers = AtOnce.times(
                64, i -> post(KEEPER, "/sites/" + site + "/subsidy-claims", day).statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(claims(site).getInt("items[0].meals")).isEqualTo(5);
    }

    private static String sold(String site, String item, int quantity) {
        return json(
                        post(
                                KEEPER,
                                "/sites/" + site + "/meal-sales",
                                Map.of("menuItemId", item, "quantity", quantity)),
                        201)
                .getString("id");
    }

    private static String corrections(String site, String sale) {
        return "/sites/" + site + "/meal-sales/" + sale + "/corrections";
    }

    private static JsonPath claims(String site) {
        return json(get(KEEPER, "/sites/" + site + "/subsidy-claims"), 200);
    }

    private static void awaitState(String claim, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> json(get(KEEPER, "/subsidy-claims/" + claim), 200)
                .getString("state")
                .equals(state));
    }

    private static UUID answered(String how, String claim, String amount, UUID delivery) {
        String data = "{\"claimId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"}%s}"
                .formatted(claim, amount, how.equals("refused") ? ",\"reason\":\"no-funds\"" : "");
        String type = "org.workercare.funding.subsidy." + how + ".v1";
        return Told.by("funding", "funding.subsidies", type, claim, data, delivery);
    }

    private static void sql(String statement) throws java.sql.SQLException {
        var database = TestServers.database("station");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            connection.createStatement().execute(statement);
        }
    }

    private static Map<String, Object> meal(String price, String discounted, int share) {
        Map<String, Object> meal = new HashMap<>(meal(price, discounted));
        meal.put("subsidyShare", share);
        return meal;
    }

    private static Map<String, Object> meal(String price, String discounted) {
        return Map.of(
                "name", "牛肉面",
                "price", Map.of("amount", price, "currency", "CNY"),
                "discountedPrice", Map.of("amount", discounted, "currency", "CNY"));
    }
}
