package org.workercare.funding.aid.household;

import java.time.OffsetDateTime;

/** How far a claimed difficulty can be relied on. */
public enum Verification {
    CLAIMED,
    VERIFIED,
    EXPIRED;

    /**
     * Where a verification stands.
     *
     * @param until when it ends, or null if there was none
     * @param now by the database's clock
     */
    static Verification at(OffsetDateTime until, OffsetDateTime now) {
        if (until == null) {
            return CLAIMED;
        }
        return now.isBefore(until) ? VERIFIED : EXPIRED;
    }
}
