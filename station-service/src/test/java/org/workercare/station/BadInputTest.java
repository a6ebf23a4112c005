package org.workercare.station;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workercare.station.Calls.COUNTY;
import static org.workercare.station.Calls.KEEPER;
import static org.workercare.station.Calls.ORGANISER;
import static org.workercare.station.Calls.get;
import static org.workercare.station.Calls.inMinutes;
import static org.workercare.station.Calls.json;
import static org.workercare.station.Calls.openSite;
import static org.workercare.station.Calls.place;
import static org.workercare.station.Calls.post;
import static org.workercare.station.Calls.siteAt;
import static org.workercare.station.Calls.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.TestServers;
import org.workercare.platform.testkit.callers.CallerTokens;

/** Whatever a request has wrong with it: a 4xx that points to it, and not a row written. */
@QuarkusTest
@RealServers(database = "station")
class BadInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";
    private static final int OVERSIZED = 9 * 1024 * 1024;

    /** Every write there is, with a body that is good in its form. */
    enum Write {
        WISH("/wishes", worker("w"), Map.of("place", place(40, 116), "kinds", List.of("rest"), "text", "x")),
        PROPOSAL("/proposals", ORGANISER, proposal()),
        SITE("/sites", KEEPER, siteAt(40, 116, 1, "24/7", "rest")),
        IMPORT("/sites/imports", KEEPER, Map.of("organisation", COUNTY, "sites", List.of(Map.of()))),
        MOVE("/sites/" + SOME_ID + "/transitions", KEEPER, Map.of("to", "open")),
        CHANGE("PATCH", "/sites/" + SOME_ID, KEEPER, Map.of("bays", 1)),
        BAY("/sites/" + SOME_ID + "/bays/" + SOME_ID + "/status", KEEPER, Map.of("status", "blocked")),
        RESERVE("/reservations", worker("w"), Map.of("siteId", SOME_ID, "from", inMinutes(10), "until", inMinutes(20))),
        CONFIRM("/reservations/" + SOME_ID + "/confirmation", worker("w"), Map.of()),
        CANCEL("/reservations/" + SOME_ID + "/cancellation", worker("w"), Map.of()),
        CHECK_IN("/reservations/" + SOME_ID + "/check-in", worker("w"), Map.of()),
        CHECK_OUT("/reservations/" + SOME_ID + "/check-out", worker("w"), Map.of()),
        SLIDE("PATCH", "/reservations/" + SOME_ID, worker("w"), Map.of("from", inMinutes(30))),
        WAIT("/wait-list", worker("w"), Map.of("siteId", SOME_ID, "from", inMinutes(10), "until", inMinutes(20))),
        WAIT_NO_MORE("/wait-list/" + SOME_ID + "/cancellation", worker("w"), Map.of()),
        DOOR("/doors/check-ins", KEEPER, Map.of("code", "WCD1|x")),
        CLOSE(
                "/sites/" + SOME_ID + "/closures",
                KEEPER,
                Map.of("from", inMinutes(30), "until", inMinutes(90), "reason", "x", "preview", "x")),
        ACTIVITY("/activities", ORGANISER, activity()),
        RESIZE("PATCH", "/activities/" + SOME_ID + "/sessions/" + SOME_ID, ORGANISER, Map.of("capacity", 1)),
        ATTEND(
                "/activities/" + SOME_ID + "/sessions/" + SOME_ID + "/attendance",
                ORGANISER,
                Map.of("enrolments", List.of(SOME_ID))),
        ENROL("/activities/" + SOME_ID + "/enrolments", worker("w"), Map.of("name", "x", "birthDate", "2018-01-01")),
        ENROL_MANY(
                "/activities/" + SOME_ID + "/enrolments/bulk",
                ORGANISER,
                Map.of("participants", List.of(Map.of("name", "x", "birthDate", "2018-01-01")))),
        ENROL_FAMILY(
                "/activities/" + SOME_ID + "/enrolments/family",
                worker("w"),
                Map.of("participants", List.of(Map.of("name", "x", "birthDate", "2018-01-01")))),
        DRAW("/activities/" + SOME_ID + "/draw", ORGANISER, Map.of("entropy", "x")),
        PICK_UP(
                "/activities/" + SOME_ID + "/sessions/" + SOME_ID + "/pick-ups",
                KEEPER,
                Map.of("enrolment", SOME_ID, "code", "7K3M9QRT")),
        ACCEPT("/enrolments/" + SOME_ID + "/acceptance", worker("w"), Map.of()),
        GIVE_BACK("/enrolments/" + SOME_ID + "/cancellation", worker("w"), Map.of()),
        COUPON("/goods-batches/" + SOME_ID + "/coupons", worker("w"), Map.of()),
        COUPONS("/goods-batches/" + SOME_ID + "/coupons/bulk", KEEPER, Map.of("count", 1)),
        HAND_OUT("/goods-batches/" + SOME_ID + "/hand-outs", KEEPER, Map.of("codes", List.of("AAAA-BBBB-CCCC"))),
        MENU(
                "/sites/" + SOME_ID + "/menu",
                KEEPER,
                Map.of("name", "x", "price", yuan("2.00"), "discountedPrice", yuan("1.00"))),
        SALE("/sites/" + SOME_ID + "/meal-sales", KEEPER, Map.of("menuItemId", SOME_ID, "quantity", 1)),
        CLAIM("/sites/" + SOME_ID + "/subsidy-claims", KEEPER, Map.of("day", "2026-01-01")),
        BAY_REPORTS("/bays/reports", KEEPER, bayReports()),
        CORRECT_SALE(
                "/sites/" + SOME_ID + "/meal-sales/" + SOME_ID + "/corrections",
                KEEPER,
                Map.of("quantity", 1, "reason", "x")),
        MENU_CHANGE("PATCH", "/menu-items/" + SOME_ID, KEEPER, Map.of("subsidyShare", 50)),
        RENEW_CLAIM("/subsidy-claims/" + SOME_ID + "/renewal", KEEPER, Map.of()),
        VOUCHER_ISSUE("/voucher-issues", ORGANISER, voucherIssue()),
        VOUCHERS("/voucher-issues/" + SOME_ID + "/vouchers", ORGANISER, Map.of("count", 1)),
        STOCK_ITEM("/stock-items", KEEPER, stockItem()),
        STOCK_CHANGE("PATCH", "/stock-items/" + SOME_ID, KEEPER, Map.of("lowMark", 1)),
        STOCK_MOVE("/stock-items/" + SOME_ID + "/movements", KEEPER, Map.of("kind", "used", "quantity", 1));

        private final String method;
        private final String path;
        private final String token;
        private final Map<String, Object> body;

        Write(String path, String token, Map<String, Object> body) {
            this("POST", path, token, body);
        }

        Write(String method, String path, String token, Map<String, Object> body) {
            this.method = method;
            this.path = path;
            this.token = token;
            this.body = body;
        }

        Response send(String caller, String text) {
            return given().auth()
                    .oauth2(caller)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"v1\"")
                    .contentType(ContentType.JSON)
                    .body(text)
                    .request(method, path);
        }

        String text() {
            try {
                return JSON.writeValueAsString(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean isAddressed() {
            return path.contains(SOME_ID);
        }
    }

    private static Map<String, Object> bayReports() {
        return Map.of("source", "sensor", "reports", List.of(Map.of("bayId", SOME_ID, "status", "occupied")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/reports|[]|400|/reports",
                "/source|\"rumour\"|400|/source",
                "/reports/0/bayId|null|400|/reports/0/bayId",
                "/reports/0/bayId|\"7\"|400|/reports/0/bayId",
                "/reports/0/status|\"removed\"|400|/reports/0/status",
                "/reports/0/observedAt|\"noon\"|400|/reports/0/observedAt",
                "/reports/0/observedAt|\"9999-12-31T00:00:00Z\"|400|/reports/0/observedAt",
            })
    void reports_of_bays_are_refused_with_a_pointer(String pointer, String value, int status, String at)
            throws Exception {
        refusedWhen(Write.BAY_REPORTS, bayReports(), pointer, value, status, at);
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void malformed_json_and_unknown_fields_are_refused_everywhere(Write write) throws Exception {
        long before = rows();
        refused(write.send(write.token, "{\"x\":"), 400, "malformed-json", null);
        ObjectNode more = (ObjectNode) JSON.readTree(write.text());
        refused(write.send(write.token, more.put("colour", "red").toString()), 400, "unknown-field", "/colour");
        assertThat(write.send(write.token, "[]").statusCode()).isEqualTo(400);
        assertThat(write.send(write.token, "").statusCode()).isEqualTo(400);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void every_field_of_a_wrong_type_is_pointed_to(Write write) throws Exception {
        long before = rows();
        for (String field : write.body.keySet()) {
            ObjectNode wrong = (ObjectNode) JSON.readTree(write.text());
            wrong.putObject(field).put("no", "such");
            Response answer = write.send(write.token, wrong.toString());
            assertThat(answer.statusCode()).as(field).isEqualTo(400);
            assertThat(answer.jsonPath().getString("errors[0].pointer"))
                    .as(field)
                    .startsWith("/" + field);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void an_oversized_body_another_media_type_and_a_role_that_may_not_are_refused(Write write) throws Exception {
        long before = rows();
        String auditor = CallerTokens.auditorOf(COUNTY);
        assertThat(write.send(auditor, write.text()).statusCode()).isEqualTo(403);
        Response xml = given().auth()
                .oauth2(write.token)
                .contentType("application/xml")
                .body("<x/>")
                .request(write.method, write.path);
        assertThat(xml.statusCode()).isEqualTo(415);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_body_of_nine_megabytes_is_too_large() throws Exception {
        long before = rows();
        String text = "{\"place\":" + JSON.writeValueAsString(place(1, 1)) + ",\"kinds\":[\"rest\"],\"text\":\""
                + "x".repeat(OVERSIZED) + "\"}";
        assertThat(Write.WISH.send(worker("w"), text).statusCode()).isEqualTo(413);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void an_unknown_id_is_not_found_and_writes_nothing(Write write) throws Exception {
        long before = rows();
        if (write.isAddressed()) {
            refused(write.send(write.token, write.text()), 404, "not-found", null);
            Response noId = given().auth()
                    .oauth2(write.token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType(ContentType.JSON)
                    .body(write.text())
                    .request(write.method, write.path.replace(SOME_ID, "no-id"));
            assertThat(noId.statusCode()).isBetween(400, 404);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/place/latitude|90.5|400|/place",
                "/place/longitude|-181|400|/place",
                "/place/crs|\"BD09\"|400|/place",
                "/openingHours|\"now and then\"|422|/openingHours",
                "/openingHours|\"Mo 08:00\"|422|/openingHours",
                "/exceptions|[{\"from\":\"2026-12-24\",\"hours\":\"25:99-26:00\",\"reason\":\"x\"}]|422|/exceptions/0/hours",
                "/exceptions|[{\"from\":\"2026-12-24\",\"hours\":\"off; 24/7\",\"reason\":\"x\"}]|400|/exceptions/0/hours",
                "/exceptions|[{\"from\":\"2026-12-24\",\"hours\":\"off\",\"reason\":\"a\\\"b\"}]|400|/exceptions/0/reason",
                "/exceptions|[{\"from\":\"2026-12-24\",\"to\":\"2026-12-23\",\"hours\":\"off\",\"reason\":\"x\"}]|400|",
                "/exceptions|[{\"from\":\"2026-12-24\",\"to\":\"2028-12-23\",\"hours\":\"off\",\"reason\":\"x\"}]|400|",
                "/exceptions|[{\"from\":\"-999999999-01-01\",\"hours\":\"off\",\"reason\":\"x\"}]|400|",
                "/access|[{\"way\":\"scan-door\",\"hours\":\"at night\"}]|422|/access/0/hours",
                "/access|[{\"way\":\"window\",\"hours\":\"24/7\"}]|400|/access/0/way",
                "/facilities|[]|400|/facilities",
                "/facilities|[{\"kind\":\"pool\"}]|400|/facilities/0/kind",
                "/photos|[{\"address\":\"javascript:alert(1)\",\"alt\":\"x\",\"licence\":\"x\"}]|400|/photos/0/address",
                "/photos|[{\"address\":\"https://example.org/1.jpg\",\"alt\":\"x\"}]|400|/photos/0/licence",
                "/bays|-1|400|/bays",
                "/bays|1.5|400|/bays",
                "/organisation|\"Beijing\"|400|/organisation",
                "/name|\"  \"|400|/name",
            })
    void a_site_is_refused_with_a_pointer(String pointer, String value, int status, String at) throws Exception {
        refusedWhen(Write.SITE, siteAt(40, 116, 1, "24/7", "rest"), pointer, value, status, at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/budget/amount|\"-1.00\"|422|/budget/amount",
                "/budget/amount|\"0.00\"|422|/budget/amount",
                "/budget/amount|\"1.001\"|400|/budget",
                "/budget/amount|\"99999999999999999.00\"|400|/budget",
                "/budget/amount|12|400|/budget/amount",
                "/budget/currency|\"USD\"|400|/budget",
                "/wishIds|[\"00000000-0000-7000-8000-000000000000\"]|409|/wishIds",
                "/wishIds|[]|400|/wishIds",
                "/cluster|\"00000000-0000-7000-8000-000000000000\"|422|/cluster",
                "/organisation|\"310101\"|403|",
            })
    void a_proposal_is_refused_with_a_pointer(String pointer, String value, int status, String at) throws Exception {
        refusedWhen(Write.PROPOSAL, proposal(), pointer, value, status, at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/value/amount|\"0.00\"|422|/value/amount",
                "/value/amount|\"-1.00\"|422|/value/amount",
                "/quantity|0|400|/quantity",
                "/validUntil|\"2020-01-01\"|422|/validUntil",
                "/validUntil|\"2199-01-01\"|422|/validUntil",
                "/validFrom|\"9999-01-01\"|400|/validFrom",
                "/validFrom|\"2198-01-01\"|422|/validUntil",
                "/title|\" \"|400|/title",
                "/organisation|\"310101\"|403|",
            })
    void an_issue_of_vouchers_is_refused_with_a_pointer(String pointer, String value, int status, String at)
            throws Exception {
        refusedWhen(Write.VOUCHER_ISSUE, voucherIssue(), pointer, value, status, at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/siteId|\"00000000-0000-7000-8000-000000000000\"|422|/siteId",
                "/lowMark|-1|400|/lowMark",
                "/kind|\"weapons\"|400|/kind",
                "/unit|\"\"|400|/unit",
            })
    void something_to_stock_is_refused_with_a_pointer(String pointer, String value, int status, String at)
            throws Exception {
        refusedWhen(Write.STOCK_ITEM, stockItem(), pointer, value, status, at);
    }

    @Test
    void stock_meals_and_vouchers_that_make_no_sense_move_nothing() throws Exception {
        String site = openSite(20.4, 110.0, 1);
        Map<String, Object> item = new java.util.HashMap<>(stockItem());
        item.put("siteId", site);
        String moves =
                "/stock-items/" + json(post(KEEPER, "/stock-items", item), 201).getString("id") + "/movements";
        String meal = json(
                        post(
                                KEEPER,
                                "/sites/" + site + "/menu",
                                Map.of("name", "x", "price", yuan("2.00"), "discountedPrice", yuan("1.00"))),
                        201)
                .getString("id");
        String issue =
                json(post(ORGANISER, "/voucher-issues", voucherIssue()), 201).getString("id");
        long before = rows();
        refused(post(KEEPER, moves, Map.of("kind", "used", "quantity", 1)), 409, "stock-short", "/quantity");
        refused(post(KEEPER, moves, Map.of("kind", "used", "quantity", 0)), 422, "quantity-zero", "/quantity");
        refused(post(KEEPER, moves, Map.of("kind", "counted", "quantity", 3)), 409, "nothing-received", "/quantity");
        refused(
                post(KEEPER, moves, Map.of("kind", "used", "quantity", 1, "lot", SOME_ID)),
                422,
                "field-out-of-place",
                "/lot");
        refused(
                post(KEEPER, moves, Map.of("kind", "received", "quantity", 1, "expiresOn", "2020-01-01")),
                422,
                "expired-already",
                "/expiresOn");
        refused(
                post(KEEPER, moves, Map.of("kind", "received", "quantity", 1, "expiresOn", "+99999-01-01")),
                400,
                "invalid-field",
                "/expiresOn");
        String sales = "/sites/" + site + "/meal-sales";
        refused(
                post(KEEPER, sales, Map.of("menuItemId", meal, "quantity", 1, "voucher", "AAAA-BBBB-CCCC")),
                422,
                "voucher-invalid",
                "/voucher");
        refused(post(KEEPER, sales, Map.of("menuItemId", SOME_ID, "quantity", 1)), 422, "unknown-menu-item", null);
        String vouchers = "/voucher-issues/" + issue + "/vouchers";
        refused(post(ORGANISER, vouchers, Map.of()), 422, "workers-unnamed", "/workers");
        refused(post(ORGANISER, vouchers, Map.of("count", 9)), 409, "vouchers-exhausted", null);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_stretch_of_time_reversed_past_too_long_or_too_far_is_refused() throws Exception {
        String site = openSite(20.0, 110.0, 1);
        long before = rows();
        reserve(site, 60, 30, "interval-reversed", "/until");
        reserve(site, -60, 30, "interval-past", "/from");
        reserve(site, 10, 10 + 25 * 60, "interval-too-long", "/from");
        reserve(site, 10, 367 * 24 * 60, "interval-too-long", "/from");
        reserve(site, 366 * 24 * 60, 366 * 24 * 60 + 60, "interval-too-far", "/from");
        assertThat(rows()).isEqualTo(before);
    }

    private static void reserve(String site, long from, long until, String code, String pointer) {
        Map<String, Object> body = Map.of("siteId", site, "from", inMinutes(from), "until", inMinutes(until));
        refused(post(worker("w"), "/reservations", body), 422, code, pointer);
    }

    @Test
    void a_session_reversed_or_past_is_refused() throws Exception {
        long before = rows();
        for (String[] times : new String[][] {
            {inMinutes(60), inMinutes(30)},
            {inMinutes(-60), inMinutes(30)},
            {inMinutes(500 * 1440), inMinutes(500 * 1440 + 60)}
        }) {
            Map<String, Object> body = new java.util.HashMap<>(activity());
            body.put("sessions", List.of(Map.of("startsAt", times[0], "endsAt", times[1], "capacity", 5)));
            Response answer = post(ORGANISER, "/activities", body);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/sessions/0/startsAt");
        }
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/offerMinutes|0|400|/offerMinutes",
                "/offerMinutes|20161|400|/offerMinutes",
                "/lottery|{\"closesAt\":\"2001-01-01T00:00:00Z\"}|422|/lottery/closesAt",
                "/lottery|{\"closesAt\":\"2099-01-01T00:00:00Z\"}|422|/lottery/closesAt",
                "/lottery|{\"closesAt\":\"-999999999-01-01T00:00:00Z\"}|400|/lottery/closesAt",
                "/lottery|{}|400|/lottery/closesAt",
            })
    void a_programme_is_refused_with_a_pointer(String pointer, String value, int status, String at) throws Exception {
        Map<String, Object> good = new java.util.HashMap<>(activity());
        good.put("offerMinutes", 5);
        refusedWhen(Write.ACTIVITY, good, pointer, value, status, at);
    }

    @Test
    void a_reused_key_a_missing_key_and_a_stale_or_missing_tag_are_refused() throws Exception {
        String key = UUID.randomUUID().toString();
        String site = json(post(KEEPER, "/sites", siteAt(20.1, 110, 1, "24/7", "rest"), key), 201)
                .getString("id");
        long before = rows();
        refused(
                post(KEEPER, "/sites", siteAt(20.2, 110, 1, "24/7", "rest"), key),
                422,
                "idempotency-key-reused",
                "Idempotency-Key");
        Response keyless = given().auth()
                .oauth2(KEEPER)
                .contentType(ContentType.JSON)
                .body(siteAt(20.2, 110, 1, "24/7", "rest"))
                .post("/sites");
        refused(keyless, 400, "idempotency-key-missing", "Idempotency-Key");
        refused(
                post(KEEPER, "/sites/" + site + "/transitions", Map.of("to", "closed")),
                428,
                "precondition-missing",
                "If-Match");
        refused(Calls.patch(KEEPER, "/sites/" + site, "\"v9\"", Map.of("bays", 3)), 412, "stale", "If-Match");
        assertThat(json(post(KEEPER, "/sites", siteAt(20.1, 110, 1, "24/7", "rest"), key), 201)
                        .getString("id"))
                .isEqualTo(site);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void times_beyond_all_calendars_and_letters_no_text_can_hold_are_refused() throws Exception {
        String site = openSite(20.3, 110.0, 1);
        long before = rows();
        for (String far :
                List.of("+999999999-12-31T23:59:59+08:00", "-999999999-01-01T00:00:00+08:00", "9999-12-31T00:00:00Z")) {
            Map<String, Object> body = Map.of("siteId", site, "from", far, "until", inMinutes(20));
            refused(post(worker("w"), "/reservations", body), 400, "invalid-field", "/from");
            assertThat(get(
                                    KEEPER,
                                    "/sites/" + site + "/opening?at="
                                            + far.replace("+08:00", "Z").replace("+", ""))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(post(KEEPER, "/sites/" + site + "/subsidy-claims", Map.of("day", "-999999999-01-01"))
                        .statusCode())
                .isEqualTo(400);
        Map<String, Object> nul = new java.util.HashMap<>(siteAt(1, 1, 1, "24/7", "rest"));
        nul.put("name", "a\u0000b");
        assertThat(post(KEEPER, "/sites", nul).statusCode()).isEqualTo(400);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sites/nearest?latitude=91&longitude=0",
                "/sites/nearest?latitude=x&longitude=0",
                "/sites/nearest?longitude=0",
                "/sites/nearest?latitude=1&longitude=0&k=0",
                "/sites/nearest?latitude=1&longitude=0&crs=BD09",
                "/sites/nearest?latitude=NaN&longitude=0",
                "/sites/nearest?latitude=1&longitude=0&facilities=pool",
                "/sites/nearest?latitude=1&longitude=0&openAt=noon",
                "/sites/nearest?latitude=1&longitude=0&audience=nobody",
                "/sites/nearest?latitude=1&longitude=0&freeBay=maybe",
                "/sites/nearest?latitude=1&longitude=0&openNow=true&arriveAt=2027-01-01T00:00:00Z",
                "/sites/nearest?latitude=1&longitude=0&answerCrs=BD09",
                "/sites/nearest?latitude=1&longitude=0&arriveAt=9999-01-01T00:00:00Z",
                "/sites/along?route=1,1",
                "/sites/along?route=1,1;91,0",
                "/sites/along?route=0,0;0,90",
                "/sites/along?route=1,1;1,2&corridor=0",
                "/sites/in-box?west=1&south=2&east=3",
                "/sites/in-box?west=1&south=2&east=3&north=1",
                "/sites/in-box?west=1&south=2&east=3&north=Infinity",
                "/sites?state=sleepy",
                "/sites?cursor=forged",
                "/sites?organisation=Beijing",
                "/wish-clusters?radius=1",
                "/wish-clusters?cursor=forged",
                "/wishes/heat-map?zoom=15",
                "/wishes/heat-map?box=1,2,3",
                "/wishes/heat-map?box=1,20,3,NaN",
                "/coverage?at=91,0",
                "/coverage?at=40",
                "/coverage?metres=1000&minutes=5",
                "/coverage?minutes=5&by=horse",
                "/sites/00000000-0000-7000-8000-000000000000/opening?at=yesterday",
                "/sites/geojson?crs=BD09",
                "/sites/00000000-0000-7000-8000-000000000000?crs=wgs84",
            })
    void a_bad_parameter_is_a_400(String path) {
        assertThat(get(ORGANISER, path).statusCode()).as(path).isEqualTo(400);
    }

    private static void refusedWhen(
            Write write, Map<String, Object> good, String pointer, String value, int status, String at)
            throws Exception {
        long before = rows();
        ObjectNode body = (ObjectNode) JSON.readTree(JSON.writeValueAsString(good));
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = slash == 0 ? body : (ObjectNode) body.at(pointer.substring(0, slash));
        parent.set(pointer.substring(slash + 1), JSON.readTree(value));
        Response answer = write.send(write.token, body.toString());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (at != null) {
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(at);
        }
        assertThat(rows()).isEqualTo(before);
    }

    private static void refused(Response answer, int status, String code, String pointer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        if (pointer != null) {
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        }
    }

    /** All rows that a request of these could write, events and kept keys included. */
    private static long rows() throws SQLException {
        var database = TestServers.database("station");
        String sum = List.of(
                        "site",
                        "bay",
                        "wish",
                        "proposal",
                        "reservation",
                        "wait_entry",
                        "closure",
                        "blocked_period",
                        "activity",
                        "activity_session",
                        "enrolment",
                        "enrolment_session",
                        "lottery_record",
                        "pick_up",
                        "coupon",
                        "menu_item",
                        "meal_sale",
                        "subsidy_claim",
                        "voucher_issue",
                        "meal_voucher",
                        "stock_item",
                        "stock_lot",
                        "stock_posting",
                        "idempotency",
                        "job")
                .stream()
                .map(table -> "(select count(*) from " + table + ")")
                .collect(java.util.stream.Collectors.joining(" + ", "select ", ""));
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(sum)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, Object> proposal() {
        return Map.of(
                "wishIds",
                List.of(SOME_ID),
                "organisation",
                COUNTY,
                "title",
                "x",
                "siteName",
                "x",
                "place",
                place(40, 116),
                "facilities",
                List.of("rest"),
                "budget",
                yuan("10.00"),
                "subCategory",
                "2.2.1");
    }

    private static Map<String, Object> activity() {
        String day = LocalDate.now().plusDays(9).toString();
        return Map.of(
                "organisation",
                COUNTY,
                "kind",
                "talk",
                "title",
                "x",
                "sessions",
                List.of(Map.of("startsAt", day + "T09:00:00+08:00", "endsAt", day + "T10:00:00+08:00", "capacity", 5)));
    }

    private static Map<String, Object> voucherIssue() {
        return Map.of(
                "organisation",
                COUNTY,
                "title",
                "x",
                "value",
                yuan("5.00"),
                "quantity",
                1,
                "validFrom",
                LocalDate.now().toString(),
                "validUntil",
                LocalDate.now().plusDays(9).toString());
    }

    private static Map<String, Object> stockItem() {
        return Map.of("siteId", SOME_ID, "name", "x", "unit", "x", "kind", "drink", "lowMark", 1);
    }

    private static Map<String, Object> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
