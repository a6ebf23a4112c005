package org.workercare.funding.goods;

/** Where a batch stands. */
public enum BatchState {
    STOCKED,
    DISPATCHED,
    CLOSED
}
