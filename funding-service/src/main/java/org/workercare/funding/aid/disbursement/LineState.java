package org.workercare.funding.aid.disbursement;

/** Where a payment stands. */
public enum LineState {
    COLLECTED,
    /** Taken out before the batch was sent. */
    BLOCKED,
    SENT,
    PAID,
    /** Never paid; its money was released. */
    REJECTED,
    /** Paid, and returned by the bank later; its posting was reversed. */
    RETURNED,
    /** Settled by a person, for its hold had been ended by other means. */
    BY_HAND;

    boolean isSettled() {
        return switch (this) {
            case BLOCKED, PAID, REJECTED, RETURNED, BY_HAND -> true;
            case COLLECTED, SENT -> false;
        };
    }
}
