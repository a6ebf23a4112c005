package org.workercare.funding.project;

/** Where a project stands. */
public enum ProjectState {
    DECLARED,
    REVIEWED,
    APPROVED,
    REJECTED,
    CLOSED
}
