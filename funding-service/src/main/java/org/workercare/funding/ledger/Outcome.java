package org.workercare.funding.ledger;

import java.util.UUID;

/** What became of one line of a request. */
sealed interface Outcome {

    /** Both accounts as they stood right after it; the same one twice if it moved money between an account's buckets. */
    record Posted(UUID id, Standing from, Standing to) implements Outcome {}

    /** Not posted, because of itself. */
    record Refused(LedgerProblem problem) implements Outcome {}

    /** Not posted, because of another line it is linked to. */
    record Stopped() implements Outcome {}
}
