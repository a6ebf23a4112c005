package org.workercare.station.meals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.ORGANISER;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.worker;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.station.AtOnce;

@QuarkusTest
@RealServers(database = "station")
class VoucherTest {

    @Test
    void a_voucher_pays_once_the_union_bears_it_and_no_table_holds_its_code_or_its_worker() throws Exception {
        String issue = issue("110108", 2);
        var given = json(post(ORGANISER, vouchers(issue), Map.of("workers", List.of("eater-1", "eater-1"))), 201);
        assertThat(given.getInt("issued")).isEqualTo(1);
        assertThat(json(post(ORGANISER, vouchers(issue), Map.of("workers", List.of("eater-1"))), 201)
                        .getInt("already"))
                .isEqualTo(1);
        String code = json(get(worker("eater-1"), "/meal-vouchers/mine"), 200).getString("items[0].code");
        String site = openSite(26.4, 103.4, 0);
        String item = menu(site);
        List<Integer> answers =
                AtOnce.times(64, i -> sell(site, item, 1, code.toLowerCase()).statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 422);
        assertThat(json(get(worker("eater-1"), "/meal-vouchers/mine"), 200).getString("items[0].redeemedAt"))
                .isNotNull();
        assertThat(rowsOf("meal_sale where site_id = '" + site + "'"))
                .contains("(1,0,1800)")
                .doesNotContain("),");
        assertThat(everythingIn("meal_voucher")).doesNotContain(code).doesNotContain("eater-1");
    }

    @Test
    void a_sale_that_never_was_gives_its_voucher_back() {
        String issue = issue("110108", 1);
        String code =
                json(post(ORGANISER, vouchers(issue), Map.of("count", 1)), 201).getString("codes[0]");
        String site = openSite(26.5, 103.5, 0);
        String item = menu(site);
        var sale = json(sell(site, item, 2, code), 201);
        assertThat(sale.getString("paid.amount")).isEqualTo("9.00");
        assertThat(sale.getString("subsidy.amount")).isEqualTo("27.00");
        String corrections = "/sites/" + site + "/meal-sales/" + sale.getString("id") + "/corrections";
        var undone = json(post(KEEPER, corrections, Map.of("quantity", 0, "reason", "点错")), 201);
        assertThat(undone.getString("subsidy.amount")).isEqualTo("-27.00");
        json(sell(site, item, 1, code), 201);
        var again = json(post(KEEPER, corrections, Map.of("quantity", 1, "reason", "有一份")), 201);
        assertThat(again.getString("paid.amount")).isEqualTo("12.00");
    }

    @Test
    void an_issue_gives_no_more_than_it_has_and_is_no_good_elsewhere_or_out_of_its_time() throws Exception {
        String issue = issue("110108", 10);
        List<Integer> answers =
                AtOnce.times(64, i -> post(ORGANISER, vouchers(issue), Map.of("workers", List.of("crowd-" + i)))
                        .statusCode());
        assertThat(answers.stream().filter(status -> status == 201).count()).isEqualTo(10);
        assertThat(answers).containsOnly(201, 409);
        assertThat(json(get(ORGANISER, "/voucher-issues/" + issue), 200).getInt("issued"))
                .isEqualTo(10);

        String shanghai = CallerTokens.organiserOf("310101");
        String elsewhere = json(post(shanghai, "/voucher-issues", opening("310101", 1)), 201)
                .getString("id");
        String foreign = json(post(shanghai, vouchers(elsewhere), Map.of("count", 1)), 201)
                .getString("codes[0]");
        String site = openSite(26.6, 103.6, 0);
        String item = menu(site);
        assertThat(json(sell(site, item, 1, foreign), 422).getString("errors[0].pointer"))
                .isEqualTo("/voucher");
        assertThat(post(ORGANISER, vouchers(elsewhere), Map.of("count", 1)).statusCode())
                .isEqualTo(403);
        String late = issue("110108", 1);
        String code =
                json(post(ORGANISER, vouchers(late), Map.of("count", 1)), 201).getString("codes[0]");
        everything("update voucher_issue set valid_from = valid_from - 9, valid_until = valid_from - 1 where id = '"
                + late + "'");
        assertThat(sell(site, item, 1, code).statusCode()).isEqualTo(422);
        assertThat(rowsOf("meal_sale where site_id = '" + site + "'")).isEmpty();
    }

    private static Response sell(String site, String item, int quantity, String voucher) {
        return post(
                KEEPER,
                "/sites/" + site + "/meal-sales",
                Map.of("menuItemId", item, "quantity", quantity, "voucher", voucher));
    }

    private static String menu(String site) {
        Map<String, Object> meal = Map.of("name", "牛肉面", "price", yuan("18.00"), "discountedPrice", yuan("12.00"));
        return json(post(KEEPER, "/sites/" + site + "/menu", meal), 201).getString("id");
    }

    private static String issue(String organisation, int quantity) {
        return json(post(ORGANISER, "/voucher-issues", opening(organisation, quantity)), 201)
                .getString("id");
    }

    private static Map<String, Object> opening(String organisation, int quantity) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return Map.of(
                "organisation",
                organisation,
                "title",
                "夏季送清凉餐券",
                "value",
                yuan("15.00"),
                "quantity",
                quantity,
                "validFrom",
                today.toString(),
                "validUntil",
                today.plusDays(30).toString());
    }

    private static String vouchers(String issue) {
        return "/voucher-issues/" + issue + "/vouchers";
    }

    private static Map<String, Object> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static String rowsOf(String sales) throws Exception {
        return everything(
                "select coalesce(string_agg((quantity, paid_fen, subsidy_fen)::text, ','), '') from " + sales);
    }

    private static String everythingIn(String table) throws Exception {
        return everything("select string_agg(t::text, ' ') from " + table + " t");
    }

    private static String everything(String sql) throws Exception {
        var database = TestServers.database("station");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
