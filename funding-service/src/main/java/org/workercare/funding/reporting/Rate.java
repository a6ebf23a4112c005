package org.workercare.funding.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.workercare.platform.kernel.Money;

/** Execution rate (执行率): spent / allocated, four decimals. */
final class Rate {

    private static final int DECIMALS = 4;

    private Rate() {}

    /** Zero where nothing is allocated. */
    static BigDecimal of(Money spent, Money allocated) {
        return allocated.isPositive()
                ? BigDecimal.valueOf(spent.fen())
                        .divide(BigDecimal.valueOf(allocated.fen()), DECIMALS, RoundingMode.HALF_UP)
                : BigDecimal.ZERO.setScale(DECIMALS);
    }
}
