package org.workercare.funding.project;

/** What people do with a declared project. */
public enum ProjectAct {
    REVIEW,
    APPROVE,
    SEND_BACK,
    REJECT,
    AMEND,
    CLOSE
}
