package org.workercare.station.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;
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

    private static Map<String, Object> meal(String price, String discounted) {
        return Map.of(
                "name", "牛肉面",
                "price", Map.of("amount", price, "currency", "CNY"),
                "discountedPrice", Map.of("amount", discounted, "currency", "CNY"));
    }
}
