package org.workercare.funding.aid.household;

/** What a member is to the worker the household is registered for. */
public enum Relation {
    WORKER,
    SPOUSE,
    CHILD,
    PARENT,
    OTHER
}
