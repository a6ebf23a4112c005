package org.workercare.funding.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.workercare.funding.Api.money;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.funding.Projects;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.events.EventLog;

/** Pieces and fen move as one, from a project's budget to the last piece handed out. */
@QuarkusTest
@RealServers(database = "funding")
class GoodsMovementsTest {

    private final Api officer = Api.financeOfficer();

    @Test
    void a_purchase_is_paid_by_its_project_or_does_not_happen() {
        String programme = Projects.funded("100.00", "110115", "1.1.1");
        String project = Projects.account(programme, "110115").getString("project");
        officer.post("/goods/batches", batch(3, "100.01", project, ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("insufficient-funds"));
        assertThat(officer.read("/goods/batches?organisation=110115&limit=200")
                        .getList("items.findAll { it.project == '" + project + "' }"))
                .isEmpty();
        officer.post("/goods/batches", batch(3, "60.00", UUID.randomUUID().toString(), ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-project"));
        JsonPath bought = officer.make("/goods/batches", batch(3, "60.00", project, ",\"supplier\":\"清凉公司\""));
        assertThat(bought.getString("supplier")).isEqualTo("清凉公司");
        assertThat(Projects.account(programme, "110115").getString("available.amount"))
                .isEqualTo("40.00");
        assertThat(Projects.account(programme, "110115").getString("spent.amount"))
                .isEqualTo("60.00");
    }

    @Test
    void a_batch_goes_in_parts_to_stations_some_comes_back_and_nothing_of_its_value_is_lost() {
        String site = UUID.randomUUID().toString();
        String stock = stocked(10, "100.01", "");
        try (EventLog events = EventLog.follow("funding.goods")) {
            officer.change(stock, "/dispatch", "{\"parts\":[{\"quantity\":8},{\"quantity\":3}]}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/parts"));
            officer.change(
                            stock,
                            "/dispatch",
                            "{\"parts\":[{\"siteId\":\"%s\",\"quantity\":3},{\"quantity\":4}]}".formatted(site))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("STOCKED"))
                    .body("left", equalTo(3))
                    .body("movedOn", equalTo(7));
            List<String> parts = parts(stock);
            parts.forEach(part -> events.awaitOne("org.workercare.funding.goods-batch.dispatched.v1", part));
            String own = parts.stream()
                    .filter(part -> officer.read(path(part)).getString("siteId") == null)
                    .findFirst()
                    .orElseThrow();
            officer.change(path(own), "/hand-outs", "{\"quantity\":3}")
                    .then()
                    .statusCode(200)
                    .body("valueLeft.amount", equalTo("10.00"));
            officer.change(path(own), "/returns", "{\"quantity\":2}")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("more-than-left"));
            officer.change(path(own), "/returns", "{\"quantity\":1}")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CLOSED"));
            officer.get(path(parts(path(own)).getFirst()))
                    .then()
                    .body("state", equalTo("STOCKED"))
                    .body("value.amount", equalTo("10.00"));
            List<String> all = new ArrayList<>(parts);
            all.addAll(parts(path(own)));
            all.add(stock.substring("/goods/batches/".length()));
            all.forEach(this::movementsMakeUpWhatIsLeft);
            Money left = all.stream()
                    .map(id -> Money.parse(officer.read(path(id)).getString("valueLeft.amount")))
                    .reduce(Money.ZERO, Money::plus);
            assertThat(left).isEqualTo(Money.parse("100.01").minus(Money.parse("30.00")));
        }
    }

    private void movementsMakeUpWhatIsLeft(String id) {
        JsonPath batch = officer.read(path(id));
        int pieces = 0;
        Money value = Money.ZERO;
        for (Map<String, Object> it : officer.read(path(id) + "/movements").<Map<String, Object>>getList("items")) {
            int sign = (id.equals(it.get("to")) ? 1 : 0) - (id.equals(it.get("from")) ? 1 : 0);
            pieces += sign * (int) it.get("pieces");
            value = value.plus(
                    Money.parse(((Map<?, ?>) it.get("value")).get("amount").toString())
                            .times(sign));
        }
        assertThat(pieces).as(id).isEqualTo(batch.getInt("left"));
        assertThat(value.amount()).as(id).isEqualTo(batch.getString("valueLeft.amount"));
        assertThat(officer.read("/accounts?batch=" + id).getInt("items.find { it.pieces != null }.pieces.available"))
                .as(id)
                .isEqualTo(pieces);
    }

    @Test
    void a_write_off_takes_two_people_and_a_reason() {
        String stock = stocked(10, "10.00", ",\"expiresOn\":\"2020-01-31\"");
        officer.change(stock, "/dispatch", "{}").then().statusCode(409).body("code", equalTo("goods-expired"));
        officer.change(stock, "/write-offs", "{\"quantity\":11,\"reason\":\"x\"}")
                .then()
                .statusCode(422);
        String writeOff = "/goods/write-offs/"
                + officer.change(stock, "/write-offs", "{\"quantity\":10,\"reason\":\"过期\"}")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        officer.get(stock).then().body("left", equalTo(10));
        officer.change(writeOff, "/approve", "{}").then().statusCode(409).body("code", equalTo("own-write-off"));
        Api.reviewer().change(writeOff, "/approve", "{}").then().statusCode(200).body("state", equalTo("APPROVED"));
        Api.otherFinanceOfficer()
                .change(writeOff, "/reject", "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("write-off-decided"));
        officer.get(stock)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("writtenOff", equalTo(10))
                .body("valueLeft.amount", equalTo("0.00"));
        movementsMakeUpWhatIsLeft(stock.substring("/goods/batches/".length()));
    }

    @Test
    void hands_returns_and_parts_at_once_never_take_more_than_there_is() throws Exception {
        String stock = stocked(20, "7.00", "");
        officer.change(stock, "/dispatch", "{}").then().statusCode(200);
        List<Callable<Integer>> acts = IntStream.range(0, 64)
                .<Callable<Integer>>mapToObj(i -> () -> officer.change(
                                stock + (i % 2 == 0 ? "/hand-outs" : "/returns"),
                                "{\"quantity\":3}",
                                UUID.randomUUID().toString(),
                                "*")
                        .statusCode())
                .toList();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses =
                    hands.invokeAll(acts).stream().map(Future::resultNow).toList();
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(6);
            assertThat(statuses).allMatch(status -> status == 200 || status == 422);
        }
        officer.get(stock).then().body("left", equalTo(2));
        movementsMakeUpWhatIsLeft(stock.substring("/goods/batches/".length()));
    }

    @Test
    void batches_of_a_union_and_of_those_below_it_are_listed_together() {
        String id = stocked(1, "1.00", "").substring("/goods/batches/".length());
        for (String organisation : List.of("11", "1101", "110115")) {
            assertThat(Api.auditor()
                            .read("/goods/batches?limit=200&organisation=" + organisation)
                            .getList("items.id"))
                    .contains(id);
        }
        assertThat(Api.auditor()
                        .read("/goods/batches?limit=200&organisation=12")
                        .getList("items.id"))
                .doesNotContain(id);
    }

    private List<String> parts(String stock) {
        return officer.read("/goods/batches?parent=" + stock.substring("/goods/batches/".length()))
                .getList("items.id");
    }

    private static String path(String id) {
        return "/goods/batches/" + id;
    }

    private String stocked(int quantity, String value, String more) {
        return path(officer.make("/goods/batches", batch(quantity, value, null, more))
                .getString("id"));
    }

    private static String batch(int quantity, String value, String project, String more) {
        return "{\"number\":1,\"item\":\"防暑降温用品\",\"quantity\":%d,\"value\":%s,\"organisation\":\"110115\"%s%s}"
                .formatted(quantity, money(value), project == null ? "" : ",\"project\":\"" + project + "\"", more);
    }
}
