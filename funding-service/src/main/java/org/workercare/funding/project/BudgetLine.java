package org.workercare.funding.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.List;
import org.workercare.funding.common.Positive;
import org.workercare.platform.kernel.Money;

/** What a part of a project's budget is for, and how much of it may be spent on that. */
public record BudgetLine(
        @NotNull @Pattern(regexp = "[A-Za-z0-9.\\-]{1,20}") String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Positive Money amount) {

    /**
     * @param budget what the lines divide, or null while that is not known
     * @throws org.workercare.platform.web.problems.ProblemException if a code stands twice or they come to more
     */
    static List<BudgetLine> checked(List<BudgetLine> lines, Money budget) {
        BigInteger sum = lines.stream()
                .map(line -> BigInteger.valueOf(line.amount().fen()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        boolean twice = lines.stream().map(BudgetLine::code).distinct().count() < lines.size();
        BigInteger most = BigInteger.valueOf(budget == null ? Long.MAX_VALUE : budget.fen());
        if (twice || sum.compareTo(most) > 0) {
            throw ProjectProblem.BUDGET_LINES_DO_NOT_FIT.problem("/budgetLines");
        }
        return lines;
    }
}
