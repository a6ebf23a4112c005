package org.workercare.health.tour;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/**
 * A place and a time at which the bus stands.
 *
 * @param enterprise whose workers it comes for; null when it is for all
 * @param siteId the service station it stands at; null when it is none
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stop(
        UUID id,
        UUID tour,
        UUID campaign,
        OrganisationId organisation,
        String place,
        String enterprise,
        UUID siteId,
        double latitude,
        double longitude,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        long version) {}
