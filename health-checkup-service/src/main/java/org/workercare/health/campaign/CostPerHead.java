package org.workercare.health.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.workercare.platform.kernel.Money;

/**
 * What one worker's check-up costs.
 *
 * @param planned budget by target head count
 * @param actual cost by workers examined; null before completion, or when nobody was examined
 */
public record CostPerHead(
        Money planned,
        @JsonInclude(JsonInclude.Include.NON_NULL) Money actual) {

    static CostPerHead of(Money budget, int target, Money cost, Integer examined) {
        boolean known = cost != null && examined != null && examined > 0;
        return new CostPerHead(divide(budget, target), known ? divide(cost, examined) : null);
    }

    /** To the nearest fen, halves up. */
    private static Money divide(Money total, int heads) {
        BigDecimal fen = BigDecimal.valueOf(total.fen());
        return Money.ofFen(
                fen.divide(BigDecimal.valueOf(heads), 0, RoundingMode.HALF_UP).longValueExact());
    }
}
