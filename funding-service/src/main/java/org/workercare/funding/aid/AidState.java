package org.workercare.funding.aid;

/** Where an aid case stands. */
public enum AidState {
    DRAFT,
    SUBMITTED,
    /** The household's difficulty was looked at and holds. */
    VERIFIED,
    /** Shown to the public, masked, until a deadline; the money is held. */
    PUBLIC_NOTICE,
    /** Somebody objected: frozen until every objection is answered. */
    OBJECTED,
    APPROVED,
    /** In a disbursement batch. */
    IN_DISBURSEMENT,
    PAID,
    /** The bank did not pay, or took it back; the money is with its account again. */
    FAILED,
    REJECTED,
    /** Paid, and the payment's posting was reversed. */
    REVERSED
}
