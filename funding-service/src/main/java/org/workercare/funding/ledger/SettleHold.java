package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Ends a hold by what its purpose really cost. */
@ApplicationScoped
public class SettleHold {

    /**
     * How a hold ended.
     *
     * @param held what had been set aside
     * @param posted what was spent of it
     * @param released what is available again
     */
    public record Settlement(Money held, Money posted, Money released) {}

    private final EndHold end;

    SettleHold(EndHold end) {
        this.end = end;
    }

    /** @param cost zero or more; what it is above the hold is not the hold's to pay */
    public Uni<Settlement> at(Mutiny.Session tx, UUID hold, Money cost, String by) {
        return end.at(
                        tx,
                        hold,
                        held -> least(cost, held.amount()),
                        any -> Uni.createFrom().voidItem(),
                        by)
                .map(ended -> new Settlement(ended.amount(), ended.posted(), ended.released()));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
