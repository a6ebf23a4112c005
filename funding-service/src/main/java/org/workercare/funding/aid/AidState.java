package org.workercare.funding.aid;

/** Where an aid case stands. */
public enum AidState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED
}
