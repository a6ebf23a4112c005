package org.workercare.station.wishes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A station that an organiser proposes for a number of wishes.
 *
 * @param siteId the proposed site
 * @param wishes how many it answers
 * @param demand searches in vain around it, in the 90 days before it was submitted
 * @param projectId the funding project, once approved
 */
public record Proposal(
        UUID id,
        UUID siteId,
        OrganisationId organisation,
        String title,
        String subCategory,
        Money budget,
        int wishes,
        long demand,
        State state,
        UUID projectId,
        OffsetDateTime submittedAt,
        @JsonIgnore long version) {

    /** What funding said. */
    @Schema(name = "ProposalState")
    public enum State {
        SUBMITTED,
        APPROVED,
        REJECTED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
