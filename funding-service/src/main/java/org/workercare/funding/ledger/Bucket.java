package org.workercare.funding.ledger;

/** Where money of an account stands; the database numbers them from one in this order. */
public enum Bucket {
    /** May be moved, held or spent. */
    AVAILABLE,
    /** Promised to something, until that is posted, voided or expires. */
    HELD,
    /** Gone to its purpose. */
    SPENT,
    /** Came back unspent from an account that this one had funded; waits for a new decision. */
    RETURNED
}
