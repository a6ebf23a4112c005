package org.workercare.funding.aid.disbursement;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.workercare.funding.common.Positive;
import org.workercare.platform.kernel.Money;

/**
 * What the bank says of one line; two that are equal but for their detail are the same receipt.
 *
 * @param reference the bank's own
 * @param line the line's number in the file
 * @param detail why it was not paid, nothing personal; or null
 */
public record BankReceipt(
        @NotBlank @Size(max = 64) String reference,
        @NotNull @Min(1) Integer line,
        @NotNull Outcome outcome,
        @NotNull @Positive Money amount,
        @Size(max = 200) String detail) {

    /** What became of a payment. */
    public enum Outcome {
        PAID,
        REJECTED,
        /** Paid before, and now sent back. */
        RETURNED
    }

    /** What makes a receipt the same as another. */
    record Key(String reference, int line, Outcome outcome, Money amount) {}

    Key key() {
        return new Key(reference, line, outcome, amount);
    }
}
