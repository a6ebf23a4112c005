package org.workercare.funding.emergency;

/** Where an emergency allocation stands. */
enum EmergencyState {
    /** The money has moved; nobody else has looked at it yet. */
    POSTED_UNREVIEWED,
    /** Somebody else found it right. */
    CONFIRMED,
    /** Somebody else found it wrong; what was not spent went back. */
    REVERSED
}
