package org.workercare.funding.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workercare.funding.ledger.KnowFigures.Figures;
import org.workercare.platform.kernel.Money;

/**
 * How a project's budget is carried out (执行).
 *
 * @param spent in the ledger, whatever for; at least what the lines and months come to
 * @param rate spent / allocated, four decimals; {@code 0.0000} before there is a budget
 * @param lines the dossier's budget lines in their order, and what was spent on each
 * @param months in order, those in which something was spent
 */
record Execution(
        UUID project,
        Money allocated,
        Money available,
        Money held,
        Money spent,
        String rate,
        List<Line> lines,
        List<Month> months) {

    private static final int FOUR_DECIMALS = 4;

    /** @param left what may still be spent on it */
    record Line(String code, String name, Money budget, Money spent, Money left) {}

    /** @param month as {@code 2023-07} */
    record Month(String month, Money spent) {}

    /** @param byLine what was spent on each line's code */
    static Execution of(
            Project project, Figures figures, List<BudgetLine> lines, Map<String, Money> byLine, List<Month> months) {
        return new Execution(
                project.id,
                project.allocated,
                figures.available(),
                figures.held(),
                figures.spent(),
                rate(figures.spent(), project.allocated),
                lines.stream()
                        .map(line -> line(line, byLine.getOrDefault(line.code(), Money.ZERO)))
                        .toList(),
                months);
    }

    private static Line line(BudgetLine line, Money spent) {
        return new Line(
                line.code(), line.name(), line.amount(), spent, line.amount().minus(spent));
    }

    private static String rate(Money spent, Money allocated) {
        return allocated.isPositive()
                ? BigDecimal.valueOf(spent.fen())
                        .divide(BigDecimal.valueOf(allocated.fen()), FOUR_DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString()
                : "0.0000";
    }
}
