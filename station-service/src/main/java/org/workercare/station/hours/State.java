package org.workercare.station.hours;

/** What hours say about a moment. */
enum State {
    OPEN,
    /** Neither open nor closed for certain: {@code unknown}, a comment alone, after an open end. */
    UNKNOWN,
    CLOSED
}
