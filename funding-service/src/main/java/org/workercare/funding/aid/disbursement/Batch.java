package org.workercare.funding.aid.disbursement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.funding.ledger.Earmark;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A batch as callers see it.
 *
 * @param lines how many payments it was made of
 * @param signed the file's seal; null until it is sent, as are the next three
 * @param breakdown by place and gender, see {@link Breakdown}
 */
public record Batch(
        UUID id,
        OrganisationId organisation,
        UUID programme,
        Earmark earmark,
        BatchState state,
        int lines,
        Money total,
        String madeBy,
        OffsetDateTime madeAt,
        SignFile.Signed signed,
        String sentBy,
        OffsetDateTime sentAt,
        JsonNode breakdown,
        long version) {

    /** What events tell of it. */
    record Told(UUID batchId, OrganisationId organisation, UUID programme, BatchState state, int lines, Money total) {}

    /** @param sum of so many payments that went to the bank */
    Told told(BatchState now, int payments, Money sum) {
        return new Told(id, organisation, programme, now, payments, sum);
    }
}
