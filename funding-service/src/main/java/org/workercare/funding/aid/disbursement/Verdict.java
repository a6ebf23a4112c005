package org.workercare.funding.aid.disbursement;

/** What a receipt is found to be. */
public enum Verdict {
    PAID,
    REJECTED,
    RETURNED,
    /** Known already: it has no effect. */
    REPEATED,
    /** The batch has no such line. */
    UNKNOWN_LINE,
    /** Not the amount that was sent. */
    AMOUNT_DIFFERS,
    /** The line never went to the bank. */
    NOT_SENT,
    /** Paid by another receipt before. */
    PAID_TWICE,
    /** Paid although the bank had refused or returned it before. */
    LATE_PAYMENT,
    /** Refused although the bank had paid it before, or refused or returned twice. */
    CONTRADICTS,
    /** Its hold was ended by other means. */
    HOLD_ENDED;

    /** Whether it fits its line; one that does not waits for a person. */
    boolean matches() {
        return switch (this) {
            case PAID, REJECTED, RETURNED, REPEATED -> true;
            case UNKNOWN_LINE, AMOUNT_DIFFERS, NOT_SENT, PAID_TWICE, LATE_PAYMENT, CONTRADICTS, HOLD_ENDED -> false;
        };
    }
}
