package org.workercare.health.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workercare.health.Rosters;
import org.workercare.platform.kernel.OrganisationId;

class RosterRulesTest {

    private static final String GOOD = "王一,11010519491231002X,worker-a,110115-0001,示例制药,services,noise;benzene";
    private static final RosterRules RULES =
            new RosterRules(new OrganisationId("110115"), Set.of("services"), Set.of("noise", "benzene"));

    @Test
    void a_good_row_is_a_worker_with_a_job() {
        RosterRow row = judged(GOOD).getFirst();
        assertThat(row).isInstanceOfSatisfying(RosterRow.Good.class, good -> {
            assertThat(good.hazards()).containsExactly("noise", "benzene");
            assertThat(good.newcomer().account()).contains("worker-a");
            assertThat(good.newcomer().sex().wireName()).isEqualTo("female");
        });
    }

    @Test
    void heads_may_be_chinese_and_in_any_order() {
        RosterSheet sheet = RosterSheet.read("行业,姓名,身份证号,用人单位工会,单位名称\nservices,王一,11010519491231002X,110115,厂\n");
        assertThat(sheet.missing()).isEmpty();
        assertThat(RULES.judge(sheet.lines()).getFirst()).isInstanceOf(RosterRow.Good.class);
    }

    @ParameterizedTest
    @CsvSource({
        "王一|110105194912310021|a|110115|厂|services|noise, CITIZEN_ID, ROSTER_CITIZEN_ID",
        "王一|11010519491331002X|a|110115|厂|services|noise, CITIZEN_ID, ROSTER_CITIZEN_ID",
        "|11010519491231002X|a|110115|厂|services|noise, NAME, ROSTER_FIELD_MISSING",
        "王一|11010519491231002X|a|110108|厂|services|noise, EMPLOYER, ROSTER_EMPLOYER",
        "王一|11010519491231002X|a|Daxing|厂|services|noise, EMPLOYER, ROSTER_EMPLOYER",
        "王一|11010519491231002X|a|110115|厂|mining|noise, INDUSTRY, ROSTER_INDUSTRY",
        "王一|11010519491231002X|a|110115|厂|services|smoke, HAZARDS, ROSTER_HAZARD",
        "王一|11010519491231002X|a|110115|厂|services, , ROSTER_ROW_RAGGED",
    })
    void a_bad_row_is_named_with_its_column(String cells, RosterColumn column, BookingProblem problem) {
        RosterRow row = judged(cells.replace('|', ',')).getFirst();
        assertThat(row).isEqualTo(new RosterRow.Bad(2, column, problem));
    }

    @Test
    void the_same_worker_or_account_counts_once() {
        List<RosterRow> rows = judged(
                GOOD,
                GOOD,
                GOOD.replace("11010519491231002X", "440524188001010014").replace("110115-0001", "110115"));
        assertThat(rows.get(0)).isInstanceOf(RosterRow.Good.class);
        assertThat(rows.get(1))
                .isEqualTo(new RosterRow.Bad(3, RosterColumn.CITIZEN_ID, BookingProblem.ROSTER_DUPLICATE));
        assertThat(rows.get(2)).isEqualTo(new RosterRow.Bad(4, RosterColumn.ACCOUNT, BookingProblem.ROSTER_DUPLICATE));
    }

    @Test
    void missing_columns_are_named() {
        assertThat(RosterSheet.read("姓名,行业\n").missing())
                .containsExactly(RosterColumn.CITIZEN_ID, RosterColumn.EMPLOYER, RosterColumn.ENTERPRISE);
    }

    @Test
    void quoted_cells_may_hold_commas_quotes_and_line_ends() {
        assertThat(Csv.read("\uFEFFa,\"b,\"\"c\"\"\nd\"\r\n\r\ne,f"))
                .containsExactly(List.of("\uFEFFa", "b,\"c\"\nd"), List.of("e", "f"));
    }

    @Property(tries = 100)
    void every_row_gets_a_verdict_in_order(@ForAll @IntRange(min = 1, max = 60) int size) {
        RosterRules rules = new RosterRules(
                new OrganisationId("110115"),
                Set.of("pharmaceuticals", "manufacturing", "services", "landscaping", "construction"),
                Set.of("noise", "benzene", "toluene", "xylene", "welding-dust"));
        List<RosterRow> rows =
                rules.judge(RosterSheet.read(Rosters.csv(Rosters.people(size))).lines());
        assertThat(rows).hasSize(size).allMatch(RosterRow.Good.class::isInstance);
        assertThat(rows).extracting(RosterRow::row).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void whatever_is_sent_is_judged_and_nothing_breaks(@ForAll String text) {
        RosterSheet sheet = RosterSheet.read("姓名,身份证号,用人单位工会,单位名称,行业\n" + text);
        assertThat(RULES.judge(sheet.lines())).hasSameSizeAs(sheet.lines());
    }

    private static List<RosterRow> judged(String... lines) {
        return RULES.judge(
                RosterSheet.read(Rosters.HEAD + String.join("\n", lines)).lines());
    }
}
