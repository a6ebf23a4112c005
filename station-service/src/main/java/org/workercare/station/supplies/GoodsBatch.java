package org.workercare.station.supplies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Goods of one kind at a site.
 *
 * @param number funding's number of the batch
 * @param issued coupons given out
 * @param handedOut pieces given out
 */
public record GoodsBatch(
        UUID id,
        UUID siteId,
        OrganisationId organisation,
        String number,
        String item,
        int quantity,
        int issued,
        int handedOut,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
        long version) {

    @JsonProperty
    public UUID batchId() {
        return id;
    }

    /** Pieces still there. */
    @JsonProperty
    public int remaining() {
        return quantity - handedOut;
    }
}
