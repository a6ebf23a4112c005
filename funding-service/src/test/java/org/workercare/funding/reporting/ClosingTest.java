package org.workercare.funding.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workercare.funding.Api;
import org.workercare.platform.events.Await;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.testkit.RealServers;
import org.workercare.platform.testkit.callers.CallerTokens;
import org.workercare.platform.testkit.events.EventLog;

/** Days of more than a year are closed at once, by the service itself; then reports tell of any of them. */
@QuarkusTest
@RealServers(database = "funding")
class ClosingTest {

    private static PastMoney money;
    private static EventLog events;

    private final Api auditor = Api.auditor();

    @Inject
    UnitOfWork work;

    @Inject
    ClosingStore closings;

    @Inject
    CloseDays close;

    @BeforeEach
    void all_days_that_are_over_are_closed() throws Exception {
        if (money == null) {
            events = EventLog.follow("funding.alerts");
            money = PastMoney.moved();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> money.daysAgo(1)
                        .toString()
                        .equals(auditor.read("/reports/closings?limit=1").getString("items[0].day")));
    }

    @Test
    void each_yuan_is_counted_once_where_it_was_at_the_end_of_any_day() {
        expect(401, "0.00", "0.00", "0.00", "0.0000");
        expect(400, "500.00", "0.00", "0.00", "0.0000");
        expect(250, "500.00", "0.00", "0.00", "0.0000");
        expect(150, "500.00", "60.00", "0.00", "0.1200");
        expect(50, "460.00", "60.00", "40.00", "0.1304");
        expect(1, "460.00", "110.00", "40.00", "0.2391");
        expect(0, "460.00", "110.00", "40.00", "0.2391");
    }

    private void expect(int daysAgo, String allocated, String spent, String returned, String rate) {
        for (String by : List.of("ASPECT", "CATEGORY", "SUB_CATEGORY", "PROVINCE", "CITY", "COUNTY")) {
            JsonPath report = rates("&by=" + by + "&asOf=" + money.daysAgo(daysAgo));
            assertThat(List.of(
                            report.getString("total.allocated.amount"),
                            report.getString("total.spent.amount"),
                            report.getString("total.returned.amount"),
                            report.getString("total.rate")))
                    .as(by + " " + daysAgo)
                    .containsExactly(allocated, spent, returned, rate);
        }
    }

    @Test
    void regions_of_any_level_have_their_own_rates_and_money_kept_above_stands_under_its_union() {
        JsonPath counties = rates("&by=COUNTY");
        assertThat(counties.getList("items.code")).containsExactly("14", "140105", "140106");
        assertThat(counties.getString("items[2].rate")).isEqualTo("0.5455");
        assertThat(counties.getString("items[0].name")).isNotEqualTo("14");
        assertThat(rates("&by=CITY&region=1401").getString("total.allocated.amount"))
                .isEqualTo("360.00");
        Api provincial = new Api(CallerTokens.auditorOf("14"));
        provincial.get(path("execution-rates") + "&region=14").then().statusCode(200);
        provincial.get(path("execution-rates")).then().statusCode(403);
        Api.caseworker().get(path("execution-rates")).then().statusCode(403);
    }

    @Test
    void months_add_up_to_the_rates_and_lead_to_a_forecast_that_says_its_method() {
        JsonPath months = auditor.read(path("execution-months"));
        assertThat(months.getString("items[0].month"))
                .isEqualTo(money.daysAgo(400).toString().substring(0, 7));
        assertThat(months.getString("items[-1].allocatedSoFar.amount")).isEqualTo("460.00");
        assertThat(months.getString("items[-1].rate")).isEqualTo("0.2391");
        assertThat(auditor.read(path("execution-months") + "&asOf=" + money.daysAgo(150))
                        .getString("items[-1].spentSoFar.amount"))
                .isEqualTo("60.00");
        auditor.get(path("forecast"))
                .then()
                .statusCode(200)
                .body("total.spent.amount", equalTo("110.00"))
                .body("method.en", containsString("Average"))
                .body("items.code", equalTo(List.of("1", "3")));
    }

    @Test
    void closings_make_up_the_balances_and_one_that_does_not_is_found() throws Exception {
        assertThat(auditor.read("/reports/closings?limit=1").getInt("items[0].differing"))
                .isZero();
        int found = work(tx -> tx.createNativeQuery(
                        "update daily_closing set held_opening = held_opening + 1 where account = " + money.sleeper)
                .executeUpdate()
                .chain(() -> closings.differing(tx, money.daysAgo(1)))
                .call(() -> tx.createNativeQuery(
                                "update daily_closing set held_opening = held_opening - 1 where account = "
                                        + money.sleeper)
                        .executeUpdate()));
        assertThat(found).isOne();
    }

    @Test
    void days_left_open_are_caught_up_with_by_any_of_many_replicas_each_once() throws Exception {
        LocalDate reopened = money.daysAgo(2);
        List<String> undone = List.of(
                "delete from closed_day where day >= '%s'",
                "delete from daily_closing where day >= '%s'",
                "update monthly_movement set spent = spent - 5000 where account = " + money.keeper
                        + " and month = date_trunc('month', date '%s')");
        work(tx -> Multi.createFrom()
                .iterable(undone)
                .onItem()
                .transformToUniAndConcatenate(statement ->
                        tx.createNativeQuery(statement.formatted(reopened)).executeUpdate())
                .collect()
                .last());
        try (ExecutorService replicas = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> attempts = Collections.nCopies(8, () -> work(close::next));
            assertThat(replicas.invokeAll(attempts)).allMatch(attempt -> attempt.state() == Future.State.SUCCESS);
        }
        all_days_that_are_over_are_closed();
        assertThat(auditor.read("/reports/closings?limit=3").getList("items.day"))
                .containsExactly(
                        money.daysAgo(1).toString(),
                        reopened.toString(),
                        money.daysAgo(3).toString());
        assertThat(auditor.read("/reports/closings?limit=1").getInt("items[0].differing"))
                .isZero();
        assertThat(auditor.read(path("execution-months")).getString("items[-1].spentSoFar.amount"))
                .isEqualTo("110.00");
    }

    private <T> T work(Function<Mutiny.Session, Uni<T>> act) {
        return Await.result(() -> work.write(act));
    }

    @Test
    void money_that_lies_idle_is_told_of_once_a_level_and_no_more_when_it_moved() {
        JsonPath alerts = auditor.read("/reports/idle-money?organisation=14&open=true");
        assertThat(alerts.getList("items.level")).containsExactlyInAnyOrder("WARNING", "IDLE");
        alerts.setRootPath("items.find { it.level == 'IDLE' }");
        assertThat(alerts.getLong("account")).isEqualTo(money.sleeper);
        assertThat(alerts.getString("amount.amount")).isEqualTo("100.00");
        assertThat(alerts.getString("since")).isEqualTo(money.daysAgo(400).toString());
        events.awaitOne("org.workercare.funding.alert.raised.v1", alerts.getString("id"));
        String moved = auditor.read("/reports/idle-money?organisation=140105&open=false")
                .getString("items[0].id");
        events.awaitOne("org.workercare.funding.alert.cleared.v1", moved);
        assertThat(new Api(CallerTokens.auditorOf("11"))
                        .read("/reports/idle-money")
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void every_report_is_to_be_had_as_csv_and_as_a_workbook() throws Exception {
        for (String report :
                List.of("summary", "execution", "execution-rates", "execution-months", "forecast", "idle-money")) {
            auditor.request()
                    .accept("text/csv")
                    .get(path(report))
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/csv"))
                    .header("Content-Disposition", containsString(".csv"))
                    .body(containsString("\r\n"));
            assertThat(RestAssured.given()
                            .get("/q/openapi?format=json")
                            .jsonPath()
                            .getMap("paths.'/reports/" + report + "'.get.responses.'200'.content"))
                    .as(report)
                    .containsKeys("application/json", "text/csv", Sheets.XLSX);
            try (InputStream body = auditor.request()
                            .accept(Sheets.XLSX)
                            .get(path(report))
                            .then()
                            .statusCode(200)
                            .contentType(Sheets.XLSX)
                            .extract()
                            .asInputStream();
                    ReadableWorkbook book = new ReadableWorkbook(body)) {
                List<Row> rows = book.getFirstSheet().read();
                assertThat(rows).as(report).hasSizeGreaterThan(1);
            }
        }
        auditor.request()
                .accept("text/csv")
                .get("/reports/execution-rates?programme=" + UUID.randomUUID())
                .then()
                .statusCode(404);
        auditor.get(path("execution-rates") + "&asOf=yesterday").then().statusCode(400);
        auditor.get(path("execution-rates") + "&by=PLANET").then().statusCode(400);
    }

    @Test
    void open_data_is_valid_by_the_schema_and_names_organisations_only() throws Exception {
        String data = new Api(CallerTokens.partnerOf("CN"))
                .get("/open-data/360giving.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try (InputStream schema = getClass().getResourceAsStream("/open-data/grants.schema.json")) {
            Schema grants = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
            JsonNode published = new ObjectMapper().readTree(data);
            assertThat(errors(grants, data)).isEmpty();
            assertThat(errors(grants, data.replace("awardDate", "awardDay"))).isNotEmpty();
            JsonNode ours = find(published, money.programme.toString());
            assertThat(ours.path("awardDate").asText())
                    .isEqualTo(LocalDate.from(money.daysAgo(400)).toString());
            assertThat(ours.at("/recipientOrganization/0/id").asText()).isEqualTo("workercare-140105");
            assertThat(ours.at("/fundingOrganization/0/id").asText()).isEqualTo("workercare-CN");
        }
    }

    private static List<Error> errors(Schema schema, String data) {
        return schema.validate(
                data, InputFormat.JSON, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
    }

    private static JsonNode find(JsonNode published, String programme) {
        for (JsonNode grant : published.path("grants")) {
            if (grant.at("/grantProgramme/0/code").asText().equals(programme)
                    && grant.path("title").asText().equals("=400.00")) {
                return grant;
            }
        }
        throw new AssertionError("no grant of the programme");
    }

    private JsonPath rates(String more) {
        return auditor.read(path("execution-rates") + more);
    }

    private static String path(String report) {
        return "/reports/" + report + "?programme=" + money.programme;
    }
}
