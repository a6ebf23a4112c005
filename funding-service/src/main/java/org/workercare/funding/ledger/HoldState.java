package org.workercare.funding.ledger;

import java.util.Optional;
import org.workercare.platform.kernel.Money;

/** The life of a hold: open, then one of three ends. */
public enum HoldState {
    OPEN,
    POSTED,
    VOIDED,
    EXPIRED;

    /**
     * Whether so much of a hold may be posted.
     *
     * @param expired whether its time is over by the database's clock
     * @return why not, or empty
     */
    Optional<LedgerProblem> refusesPosting(Money held, Money asked, boolean expired) {
        return refusesEnding(expired)
                .or(() -> asked.compareTo(held) > 0 ? Optional.of(LedgerProblem.MORE_THAN_HELD) : Optional.empty());
    }

    /** Whether the hold may be ended at all. */
    Optional<LedgerProblem> refusesEnding(boolean expired) {
        return switch (this) {
            case OPEN -> expired ? Optional.of(LedgerProblem.HOLD_EXPIRED) : Optional.empty();
            case EXPIRED -> Optional.of(LedgerProblem.HOLD_EXPIRED);
            case POSTED, VOIDED -> Optional.of(LedgerProblem.HOLD_FINISHED);
        };
    }
}
