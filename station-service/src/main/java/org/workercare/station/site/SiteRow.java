package org.workercare.station.site;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.place.Place;

/** A site as its table holds it. */
record SiteRow(
        UUID id,
        OrganisationId organisation,
        String name,
        String address,
        double latitude,
        double longitude,
        SiteState state,
        UUID proposalId,
        UUID projectId,
        Long budgetFen,
        String openingHours,
        List<Facility> facilities,
        List<String> partners,
        List<String> photos,
        int bays,
        String reason,
        OffsetDateTime until,
        OffsetDateTime openedAt,
        List<SiteAudience> audiences,
        long version) {

    Site site() {
        return new Site(
                id,
                organisation,
                name,
                address,
                new Place(latitude, longitude),
                state,
                openingHours,
                facilities,
                partners,
                photos,
                bays,
                proposalId,
                projectId,
                budgetFen == null ? null : new Money(budgetFen),
                reason,
                until,
                openedAt,
                audiences,
                version);
    }
}
