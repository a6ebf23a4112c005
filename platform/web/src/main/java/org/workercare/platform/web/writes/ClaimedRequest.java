package org.workercare.platform.web.writes;

/** A write of one caller that may go to the database together with those of others. */
public interface ClaimedRequest {

    /** What makes it the same request when it is sent again. */
    WriteClaim claim();

    /** How much of a call it takes, 1 or more: its lines. */
    int weight();
}
