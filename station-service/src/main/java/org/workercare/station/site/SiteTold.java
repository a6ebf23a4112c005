package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.StationEvent;

/** The data of a site's events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SiteTold(
        UUID siteId,
        OrganisationId organisation,
        String name,
        SiteState state,
        double latitude,
        double longitude,
        String crs,
        UUID projectId) {

    static OutgoingEvent as(StationEvent event, Site site) {
        return as(event, site, site.state());
    }

    static OutgoingEvent as(StationEvent event, Site site, SiteState state) {
        SiteTold data = new SiteTold(
                site.id(),
                site.organisation(),
                site.name(),
                state,
                site.place().latitude(),
                site.place().longitude(),
                site.place().crs(),
                site.projectId());
        return new OutgoingEvent(event, site.id(), data);
    }
}
