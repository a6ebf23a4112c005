package org.workercare.station.meals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/** A day's discounts at a site, claimed from funding. */
public record SubsidyClaim(
        UUID id,
        UUID siteId,
        OrganisationId organisation,
        LocalDate day,
        int meals,
        Money amount,
        State state,
        OffsetDateTime claimedAt) {

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
    }
}
