package org.workercare.station.changes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.workercare.station.place.Place;
import org.workercare.station.site.Facility;
import org.workercare.station.site.SiteAudience;
import org.workercare.station.site.SiteState;

/** What anybody may see of a site, a bay or a promised time, as it is now. */
public sealed interface Shown {

    UUID siteId();

    /**
     * A site in whatever state of its life.
     *
     * @param openingHours OSM {@code opening_hours}, or null as long as they are not known
     * @param audiences whom it is for; empty for everybody
     * @param bays how many it has
     */
    record Site(
            UUID siteId,
            String name,
            Place place,
            SiteState state,
            String openingHours,
            List<Facility> facilities,
            List<SiteAudience> audiences,
            int bays)
            implements Shown {}

    /**
     * A bay.
     *
     * @param since when the status was observed
     * @param source who observed it
     */
    record Bay(
            UUID siteId,
            UUID bayId,
            int number,
            org.workercare.station.occupancy.Bay.Status status,
            Instant since,
            String source)
            implements Shown {}

    /**
     * A stretch of time, half-open, for which a bay is promised to somebody; who, it does not say.
     *
     * @param live whether the promise stands; otherwise the bay is free of it
     * @param holdExpiresAt when it lapses by itself, or null
     */
    record Promise(
            UUID siteId,
            UUID promiseId,
            UUID bayId,
            int number,
            Instant from,
            Instant until,
            boolean live,
            Instant holdExpiresAt)
            implements Shown {}
}
