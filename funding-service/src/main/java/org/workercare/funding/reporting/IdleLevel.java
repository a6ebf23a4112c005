package org.workercare.funding.reporting;

/** How long money has not moved. */
public enum IdleLevel {
    /** Long enough to be asked about. */
    WARNING,
    /** So long that auditors speak of idle funds. */
    IDLE
}
