package org.workercare.funding.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Execution month by month, up to the end of a day.
 *
 * @param items months in which money moved, oldest first
 */
record ExecutionMonths(UUID programme, LocalDate asOf, OrganisationId region, List<Month> items) {

    /**
     * @param allocated in this month alone; negative where more went back than came
     * @param rate of all months so far, four decimals
     */
    record Month(
            YearMonth month,
            Money allocated,
            Money spent,
            Money returned,
            Money allocatedSoFar,
            Money spentSoFar,
            String rate) {}

    static ExecutionMonths of(UUID programme, LocalDate asOf, OrganisationId region, List<Movement> movements) {
        Map<YearMonth, List<Movement>> byMonth =
                movements.stream().collect(Collectors.groupingBy(Movement::month, TreeMap::new, Collectors.toList()));
        List<Month> months = new ArrayList<>();
        Money allocated = Money.ZERO;
        Money spent = Money.ZERO;
        for (var month : byMonth.entrySet()) {
            Money more = Movements.allocated(month.getValue());
            Money paid = Movements.spent(month.getValue());
            allocated = allocated.plus(more);
            spent = spent.plus(paid);
            months.add(new Month(
                    month.getKey(),
                    more,
                    paid,
                    Movements.returned(month.getValue()),
                    allocated,
                    spent,
                    Rate.of(spent, allocated).toPlainString()));
        }
        return new ExecutionMonths(programme, asOf, region, months);
    }

    Sheet sheet() {
        List<String> columns = List.of(
                "月份 month",
                "本月拨款 allocated",
                "本月支出 spent",
                "本月退回 returned",
                "累计拨款 allocatedSoFar",
                "累计支出 spentSoFar",
                "执行率 rate");
        return new Sheet(
                "execution-months-" + asOf,
                columns,
                items.stream()
                        .map(it -> List.of(
                                Cell.of(it.month().toString()),
                                Cell.of(it.allocated()),
                                Cell.of(it.spent()),
                                Cell.of(it.returned()),
                                Cell.of(it.allocatedSoFar()),
                                Cell.of(it.spentSoFar()),
                                Cell.rate(it.rate()))));
    }
}
