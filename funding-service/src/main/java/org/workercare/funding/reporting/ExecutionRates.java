package org.workercare.funding.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * How much of what was given is spent, at the end of a day. Each yuan is counted once, where it is: an account counts what
 * is left in it, so money passed on is counted with whoever has it now.
 *
 * @param asOf the day, in China
 * @param region whose subtree is told of
 * @param total over all lines
 */
record ExecutionRates(
        UUID programme, LocalDate asOf, Grouping by, OrganisationId region, Line total, List<Line> items) {

    /**
     * @param code of the catalogue or a union; money that a union above the level keeps stands under that union's
     * @param allocated available, held and spent together
     * @param returned what came back unspent and waits for a new decision; not counted as allocated
     * @param rate spent / allocated, four decimals
     */
    record Line(String code, String name, Money allocated, Money held, Money spent, Money returned, String rate) {

        static Line of(String code, String name, Money allocated, Money held, Money spent, Money returned) {
            String rate = Rate.of(spent, allocated).toPlainString();
            return new Line(code, name, allocated, held, spent, returned, rate);
        }

        private Line plus(Line other) {
            return of(
                    code,
                    name,
                    allocated.plus(other.allocated),
                    held.plus(other.held),
                    spent.plus(other.spent),
                    returned.plus(other.returned));
        }
    }

    static ExecutionRates of(UUID programme, LocalDate asOf, Grouping by, OrganisationId region, List<Line> lines) {
        Line none = Line.of("", "合计 total", Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        return new ExecutionRates(
                programme, asOf, by, region, lines.stream().reduce(none, Line::plus), List.copyOf(lines));
    }

    Sheet sheet() {
        List<String> columns =
                List.of("代码 code", "名称 name", "拨款 allocated", "冻结 held", "支出 spent", "退回 returned", "执行率 rate");
        return new Sheet(
                "execution-rates-" + asOf,
                columns,
                Stream.concat(items.stream(), Stream.of(total))
                        .map(line -> List.of(
                                Cell.of(line.code()),
                                Cell.of(line.name()),
                                Cell.of(line.allocated()),
                                Cell.of(line.held()),
                                Cell.of(line.spent()),
                                Cell.of(line.returned()),
                                Cell.rate(line.rate()))));
    }
}
