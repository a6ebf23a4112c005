package org.workercare.funding.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.workercare.platform.web.writes.ClaimedRequest;
import org.workercare.platform.web.writes.WriteClaim;

/**
 * Lines that one caller asks to post.
 *
 * @param claim what makes it the same request when it is sent again, or null if the transaction around it knows
 * @param isLinked whether all lines are posted or none; else each by itself
 * @param lines in the order in which they fund one another; at least one
 */
record PostingRequest(WriteClaim claim, boolean isLinked, List<Transfer> lines) implements ClaimedRequest {

    @Override
    public int weight() {
        return lines.size();
    }

    /** What is kept under the request's key while every line is posted. */
    String ids() {
        return lines.stream().map(line -> line.id().toString()).collect(Collectors.joining(","));
    }
}
