package org.workercare.station.site;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.OrganisationId;

/** A site about to be inserted, in its columns' names. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record NewSite(
        UUID id,
        OrganisationId organisation,
        String name,
        String address,
        double latitude,
        double longitude,
        SiteState state,
        UUID proposalId,
        String openingHours,
        List<Facility> facilities,
        List<String> partners,
        List<String> photos,
        int bays,
        List<SiteAudience> audiences) {}
