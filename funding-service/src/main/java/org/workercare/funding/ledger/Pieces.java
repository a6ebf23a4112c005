package org.workercare.funding.ledger;

/** The buckets of an account that counts pieces of goods; those handed out are spent. */
public record Pieces(long available, long held, long spent, long returned) {}
