package org.workercare.funding.aid.disbursement;

import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.Money;

/**
 * What became of a batch, to the fen.
 *
 * @param total of all lines, as the batch was made
 * @param states each state's lines and sum; the sums add up to the total
 * @param balanced whether they do
 * @param unmatched receipts that fit nothing and that nobody has dealt with
 * @param done whether every line is settled and no receipt waits
 */
public record Reconciliation(
        UUID batch,
        BatchState state,
        int lines,
        Money total,
        List<Part> states,
        boolean balanced,
        Part unmatched,
        boolean done) {

    /** Lines or receipts of one kind. */
    public record Part(String kind, long count, Money amount) {}

    static Reconciliation of(UUID batch, BatchState state, int lines, Money total, List<Part> states, Part unmatched) {
        Money sum = states.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        long count = states.stream().mapToLong(Part::count).sum();
        boolean settled =
                states.stream().allMatch(part -> LineState.valueOf(part.kind()).isSettled());
        return new Reconciliation(
                batch,
                state,
                lines,
                total,
                states,
                sum.equals(total) && count == lines,
                unmatched,
                settled && unmatched.count() == 0);
    }
}
