package org.workercare.funding.reporting;

import java.util.Collection;
import java.util.function.Function;
import org.workercare.platform.kernel.Money;

/** Adds up movements. */
final class Movements {

    private Movements() {}

    static Money allocated(Collection<Movement> movements) {
        return sum(movements, Movement::allocated);
    }

    static Money spent(Collection<Movement> movements) {
        return sum(movements, Movement::spent);
    }

    static Money returned(Collection<Movement> movements) {
        return sum(movements, Movement::returned);
    }

    private static Money sum(Collection<Movement> movements, Function<Movement, Money> what) {
        return movements.stream().map(what).reduce(Money.ZERO, Money::plus);
    }
}
