package org.workercare.funding.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.OtherServices;
import org.workercare.funding.Projects;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.testkit.RealServers;

/** Goods and money in one double entry: what the ledger says of a batch is what the batch says. */
@QuarkusTest
@RealServers(database = "funding")
class GoodsLedgerTest {

    private static final String NO_PROGRAMME = new UUID(0, 0).toString();

    private final Api officer = Api.financeOfficer();

    @Test
    void from_purchase_to_write_off_the_ledger_says_what_each_batch_says() {
        String programme = Projects.funded("100.00", "110115", "2.1.1");
        String project = Projects.account(programme, "110115").getString("project");
        String site = UUID.randomUUID().toString();
        String stock = stocked(7, "60.01", project);
        agrees(List.of(stock));

        officer.change(
                        path(stock),
                        "/dispatch",
                        "{\"parts\":[{\"siteId\":\"%s\",\"quantity\":4},{\"quantity\":2}]}".formatted(site))
                .then()
                .statusCode(200);
        String atSite = part(stock, "it.siteId != null");
        String own = part(stock, "it.siteId == null");
        agrees(List.of(stock, atSite, own));

        handedOutAtStation(atSite, site, 3);
        officer.change(path(atSite), "/returns", "{\"quantity\":1}").then().statusCode(200);
        String back = part(atSite, "true");
        officer.change(path(own), "/hand-outs", "{\"quantity\":1}").then().statusCode(200);
        writeOff(own, 1);
        List<String> all = List.of(stock, atSite, own, back);
        agrees(all);

        JsonPath balance = officer.read("/ledger/trial-balance?programme=" + programme);
        Money left = sum(all, "valueLeft.amount");
        Money given = all.stream().map(id -> value(id, "spent")).reduce(Money.ZERO, Money::plus);
        Money writtenOff = Money.parse("60.01").minus(left).minus(given);
        assertThat(balance.getBoolean("balanced")).isTrue();
        assertThat(balance.getString("sum.amount")).isEqualTo("0.00");
        assertThat(balance.getString("buckets.available.amount")).isEqualTo("39.99");
        assertThat(balance.getString("buckets.spent.amount")).isEqualTo("60.01");
        assertThat(balance.getString("stock.available.amount")).isEqualTo(left.amount());
        assertThat(balance.getString("stock.spent.amount")).isEqualTo(given.amount());
        assertThat(balance.getString("source.amount"))
                .isEqualTo(Money.parse("160.01").minus(writtenOff).negated().amount());
        purchaseIsCountedOnce(programme);
    }

    private void purchaseIsCountedOnce(String programme) {
        for (String by : List.of("ASPECT", "COUNTY")) {
            officer.get("/reports/execution-rates?programme=" + programme + "&by=" + by)
                    .then()
                    .body("total.allocated.amount", equalTo("100.00"))
                    .body("total.spent.amount", equalTo("60.01"))
                    .body("total.rate", equalTo("0.6001"));
        }
        officer.get("/reports/execution?programme=" + programme)
                .then()
                .body("items.find { it.code == '2' }.spent.amount", equalTo("60.01"));
    }

    @Test
    void given_goods_belong_to_no_programme_and_their_worthlessness_leaves_the_value_out() {
        String worth = stocked(3, "1.00", null);
        String worthless = stocked(3, "0.00", null);
        officer.change(path(worth), "/dispatch", "{}").then().statusCode(200);
        officer.change(path(worth), "/hand-outs", "{\"quantity\":3}").then().statusCode(200);
        agrees(List.of(worth, worthless));
        assertThat(accounts(worth).getList("items.programme").stream().distinct())
                .isEqualTo(List.of(NO_PROGRAMME));
        assertThat(accounts(worthless).getList("items.unit")).isEqualTo(List.of("PIECE/" + worthless));
        officer.get(path(worth)).then().body("programme", equalTo(null)).body("root", equalTo(worth));
        officer.get("/ledger/trial-balance?programme=" + NO_PROGRAMME)
                .then()
                .body("balanced", equalTo(true))
                .body("sum.amount", equalTo("0.00"));
    }

    @Test
    void an_account_of_pieces_tells_pieces_now_then_and_in_its_statement() {
        String batch = stocked(5, "10.00", null);
        officer.change(path(batch), "/dispatch", "{}").then().statusCode(200);
        officer.change(path(batch), "/hand-outs", "{\"quantity\":2}").then().statusCode(200);
        String account = accounts(batch).getString("items.find { it.pieces != null }.id");
        for (String at : List.of("", "?at=2100-01-01T00:00:00Z")) {
            officer.get("/accounts/" + account + at)
                    .then()
                    .body("class", equalTo("STOCK"))
                    .body("batch", equalTo(batch))
                    .body("unit", equalTo("PIECE/" + batch))
                    .body("available", equalTo(null))
                    .body("pieces.available", equalTo(3))
                    .body("pieces.spent", equalTo(2));
        }
        officer.get("/accounts/" + account + "?at=2000-01-01T00:00:00Z").then().body("pieces.available", equalTo(0));
        officer.get("/accounts/" + account + "/entries")
                .then()
                .body("items.kind", equalTo(List.of("PURCHASE", "HAND_OUT", "HAND_OUT")))
                .body("items.bucket", equalTo(List.of("AVAILABLE", "AVAILABLE", "SPENT")))
                .body("items.pieces", equalTo(List.of(5, -2, 2)))
                .body("items.piecesAfter", equalTo(List.of(5, 3, 2)))
                .body("items[0].amount", equalTo(null));
    }

    @Test
    void nobody_moves_goods_by_hand() {
        String programme = Projects.funded("100.00", "110115", "2.1.1");
        JsonPath fund = Projects.account(programme, "110115");
        String batch = stocked(5, "10.00", fund.getString("project"));
        for (Object goods : accounts(batch).getList("items.id")) {
            for (String address : List.of("/ledger/transfers", "/ledger/transfers/bulk")) {
                officer.post(
                                address,
                                "{\"transfers\":[{\"from\":%s,\"to\":%s,\"amount\":%s,\"reference\":\"x\"}]}"
                                        .formatted(goods, fund.getString("id"), money("0.01")))
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("goods-account"));
            }
            officer.post(
                            "/ledger/holds",
                            "{\"account\":%s,\"amount\":%s,\"reference\":\"x\",\"expiresAt\":\"2100-01-01T00:00:00Z\"}"
                                    .formatted(goods, money("0.01")))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("goods-account"));
        }
    }

    private void agrees(List<String> batches) {
        for (String id : batches) {
            JsonPath batch = officer.read(path(id));
            JsonPath accounts = accounts(id);
            String root = batch.getString("root");
            accounts.setRootPath("items.find { it.unit == 'PIECE/" + root + "' }");
            assertThat(accounts.getInt("pieces.available")).as(id).isEqualTo(batch.getInt("left"));
            assertThat(accounts.getInt("pieces.spent")).as(id).isEqualTo(batch.getInt("handedOut"));
            assertThat(value(id, "available").amount()).as(id).isEqualTo(batch.getString("valueLeft.amount"));
            assertThat(value(id, "spent")).as(id).isEqualTo(handedOut(id));
        }
    }

    private Money handedOut(String batch) {
        return officer
                .read(path(batch) + "/movements")
                .<String>getList("items.findAll { it.kind == 'HAND_OUT' }.value.amount")
                .stream()
                .map(Money::parse)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Zero where the goods are worth nothing, which takes no account. */
    private Money value(String batch, String bucket) {
        String amount = accounts(batch).getString("items.find { it.unit == 'CNY' }?." + bucket + "?.amount");
        return amount == null ? Money.ZERO : Money.parse(amount);
    }

    private Money sum(List<String> batches, String property) {
        return batches.stream()
                .map(id -> Money.parse(officer.read(path(id)).getString(property)))
                .reduce(Money.ZERO, Money::plus);
    }

    private JsonPath accounts(String batch) {
        return officer.read("/accounts?class=STOCK&batch=" + batch);
    }

    private void handedOutAtStation(String batch, String site, int pieces) {
        OtherServices.tell(
                "station.goods",
                "station.goods.handed-out",
                batch,
                "{\"batchId\":\"%s\",\"siteId\":\"%s\",\"handedOut\":%d,\"remaining\":1}"
                        .formatted(batch, site, pieces));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> officer.read(path(batch)).getInt("handedOut") == pieces);
    }

    private void writeOff(String batch, int pieces) {
        String id = officer.change(path(batch), "/write-offs", "{\"quantity\":%d,\"reason\":\"破损\"}".formatted(pieces))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.reviewer()
                .change("/goods/write-offs/" + id, "/approve", "{}")
                .then()
                .statusCode(200);
    }

    private String part(String batch, String which) {
        List<String> parts = new ArrayList<>(
                officer.read("/goods/batches?parent=" + batch).getList("items.findAll { " + which + " }.id"));
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }

    private static String path(String id) {
        return "/goods/batches/" + id;
    }

    private String stocked(int quantity, String value, String project) {
        return officer.make(
                        "/goods/batches",
                        "{\"number\":1,\"item\":\"防暑降温用品\",\"quantity\":%d,\"value\":%s,\"organisation\":\"110115\"%s}"
                                .formatted(
                                        quantity,
                                        money(value),
                                        project == null ? "" : ",\"project\":\"" + project + "\""))
                .getString("id");
    }
}
