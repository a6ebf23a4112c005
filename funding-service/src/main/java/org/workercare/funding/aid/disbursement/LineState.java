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
    RETURNED;

    boolean isSettled() {
        return switch (this) {
            case BLOCKED, PAID, REJECTED, RETURNED -> true;
            case COLLECTED, SENT -> false;
        };
    }
}
