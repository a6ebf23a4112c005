package org.workercare.health.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A place a worker has.
 *
 * @param visitId the check-up it is for, and the booking's own id
 */
public record Booking(
        UUID visitId,
        UUID slotId,
        UUID stopId,
        UUID campaign,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        OrganisationId organisation,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        String personToken,

        OffsetDateTime startsAt,
        OffsetDateTime endsAt) {

    static final String QUERY = """
            select b.visit_id as "visitId", b.slot_id as "slotId", s.stop_id as "stopId", b.campaign_id as campaign,
                s.organisation, b.person_token as "personToken", s.starts_at as "startsAt", s.ends_at as "endsAt"
            from booking b join slot s on s.id = b.slot_id""";
}
