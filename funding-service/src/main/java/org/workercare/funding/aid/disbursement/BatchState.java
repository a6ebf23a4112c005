package org.workercare.funding.aid.disbursement;

/** Where a batch stands. */
public enum BatchState {
    DRAFT,
    SENT,
    /** Every line is settled and every receipt dealt with; a late receipt may open it again. */
    RECONCILED,
    CANCELLED
}
