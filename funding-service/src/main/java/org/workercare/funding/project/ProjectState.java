package org.workercare.funding.project;

/** Where a project stands. */
public enum ProjectState {
    /** Waits for reviews. */
    DECLARED,
    /** All levels have reviewed it; waits for the approval. */
    REVIEWED,
    /** A reviewer wants it amended. */
    SENT_BACK,
    APPROVED,
    /** Approved before; its amendment waits for reviews. */
    AMENDING,
    /** Approved before; all levels have reviewed its amendment. */
    AMENDMENT_REVIEWED,
    REJECTED,
    CLOSED;

    /** Whether its budget may be spent: an amendment under review does not stop what was approved before. */
    boolean spends() {
        return this == APPROVED || this == AMENDING || this == AMENDMENT_REVIEWED;
    }

    /** Whether it is an approved project's amendment that is decided on. */
    boolean amends() {
        return this == AMENDING || this == AMENDMENT_REVIEWED;
    }
}
