package org.workercare.funding.allocation;

/** Where a plan stands. */
public enum PlanState {
    DRAFT,
    SUBMITTED,
    REVIEWED,
    APPROVED,
    POSTED
}
