package org.workercare.funding.aid.grievance;

/** Where a grievance stands. */
public enum GrievanceState {
    FILED,
    FROZEN,
    UPHELD,
    DISMISSED;

    boolean isOpen() {
        return this == FILED || this == FROZEN;
    }
}
