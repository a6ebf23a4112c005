package org.workercare.funding.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * What execution rates will be at the end of the year.
 *
 * @param method by language
 */
record Forecast(
        UUID programme,
        LocalDate asOf,
        LocalDate yearEnd,
        OrganisationId region,
        Map<String, String> method,
        Line total,
        List<Line> items) {

    /**
     * @param rate today's, four decimals like the others
     * @param monthsSeen complete months that the forecast is drawn from
     */
    record Line(
            String code,
            String name,
            Money allocated,
            Money spent,
            String rate,
            Money expectedSpent,
            String expectedRate,
            String lowRate,
            String highRate,
            int monthsSeen) {

        static Line of(String code, String name, LocalDate asOf, Collection<Movement> movements) {
            Money allocated = Movements.allocated(movements);
            Money spent = Movements.spent(movements);
            TreeMap<YearMonth, Money> byMonth = movements.stream()
                    .collect(Collectors.toMap(Movement::month, Movement::spent, Money::plus, TreeMap::new));
            YearMonth funded = byMonth.isEmpty() ? YearMonth.from(asOf) : byMonth.firstKey();
            YearEnd end = YearEnd.of(asOf, allocated, spent, byMonth, funded);
            return new Line(
                    code,
                    name,
                    allocated,
                    spent,
                    Rate.of(spent, allocated).toPlainString(),
                    end.expected(),
                    Rate.of(end.expected(), allocated).toPlainString(),
                    Rate.of(end.low(), allocated).toPlainString(),
                    Rate.of(end.high(), allocated).toPlainString(),
                    end.monthsSeen());
        }

        private List<Cell> cells() {
            return List.of(
                    Cell.of(code),
                    Cell.of(name),
                    Cell.of(allocated),
                    Cell.of(spent),
                    Cell.rate(rate),
                    Cell.of(expectedSpent),
                    Cell.rate(expectedRate),
                    Cell.rate(lowRate),
                    Cell.rate(highRate),
                    Cell.of(monthsSeen));
        }
    }

    /** @param movements in the catalogue's order */
    static Forecast of(UUID programme, LocalDate asOf, OrganisationId region, List<Movement> movements) {
        Map<String, List<Movement>> byAspect = movements.stream()
                .collect(Collectors.groupingBy(Movement::aspectCode, LinkedHashMap::new, Collectors.toList()));
        return new Forecast(
                programme,
                asOf,
                YearMonth.from(asOf).withMonth(12).atEndOfMonth(),
                region,
                Map.of("zh-CN", YearEnd.METHOD_ZH, "en", YearEnd.METHOD_EN),
                Line.of("", "合计 total", asOf, movements),
                byAspect.entrySet().stream()
                        .map(aspect -> Line.of(
                                aspect.getKey(), aspect.getValue().getFirst().aspectName(), asOf, aspect.getValue()))
                        .toList());
    }

    Sheet sheet() {
        List<String> columns = List.of(
                "代码 code",
                "名称 name",
                "拨款 allocated",
                "支出 spent",
                "执行率 rate",
                "预计年末支出 expectedSpent",
                "预计年末执行率 expectedRate",
                "下限 lowRate",
                "上限 highRate",
                "完整月数 monthsSeen");
        return new Sheet(
                "forecast-" + asOf,
                columns,
                Stream.concat(items.stream(), Stream.of(total)).map(Line::cells));
    }
}
