package org.workercare.station.meals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A day's subsidy at a site, claimed from funding.
 *
 * @param reason funding's code for a refusal, or null
 * @param renews the refused claim that this one takes the place of, or null
 */
public record SubsidyClaim(
        UUID id,
        UUID siteId,
        OrganisationId organisation,
        LocalDate day,
        int meals,
        Money amount,
        State state,
        String reason,
        UUID renews,
        OffsetDateTime claimedAt,
        OffsetDateTime decidedAt,
        @JsonIgnore long version) {

    /** What funding said. */
    @Schema(name = "SubsidyClaimState")
    public enum State {
        CLAIMED,
        SETTLED,
        REFUSED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for any other word */
        @JsonCreator
        public static State fromString(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
