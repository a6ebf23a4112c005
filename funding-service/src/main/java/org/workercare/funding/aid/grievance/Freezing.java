package org.workercare.funding.aid.grievance;

import java.util.Optional;
import org.workercare.funding.aid.AidState;

/** How a case is frozen, which depends on how far it has come. */
public enum Freezing {
    /** It goes no further. */
    HOLD_BACK,
    /** Its payment is taken out of a batch that was not sent yet. */
    BLOCK_LINE,
    /** The exact amount is held on the account that paid. */
    HOLD_MONEY;

    /** @return how, or empty if there is nothing to freeze */
    static Optional<Freezing> of(AidState state) {
        return switch (state) {
            case SUBMITTED, VERIFIED, PUBLIC_NOTICE, OBJECTED, APPROVED, FAILED -> Optional.of(HOLD_BACK);
            case IN_DISBURSEMENT -> Optional.of(BLOCK_LINE);
            case PAID -> Optional.of(HOLD_MONEY);
            case DRAFT, REJECTED, REVERSED -> Optional.empty();
        };
    }
}
