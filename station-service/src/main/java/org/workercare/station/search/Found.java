package org.workercare.station.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workercare.station.hours.Opening;
import org.workercare.station.site.Facility;
import org.workercare.station.site.SiteAudience;

/**
 * A site that was found, as {@link FoundJson} writes it.
 *
 * @param place with the coordinate system it is in
 * @param distanceMetres length of the geodesic, to the millimetre; along a route, the way off it; absent in a box
 * @param alongMetres from the route's beginning to where it passes the site; absent otherwise
 * @param openingHours OSM {@code opening_hours}
 * @param facilities kinds that work
 * @param audiences whom the site is for; empty for everybody
 * @param opening whether it is open at the moment asked for, and when that changes
 * @param freeBays how many bays are free at that moment
 * @param bays how many it has
 * @param observation what that is known from; null without bays
 */
public record Found(
        UUID siteId,
        String name,
        Position place,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double distanceMetres,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double alongMetres,
        String openingHours,
        List<Facility.Kind> facilities,
        List<SiteAudience> audiences,
        Opening opening,
        int freeBays,
        int bays,
        Observed observation) {

    /** Degrees, in the system {@code crs}: {@code WGS84} or {@code GCJ02}. */
    @Schema(name = "FoundPlace")
    public record Position(double latitude, double longitude, String crs) {}

    /**
     * The observation of the bay that is known best: of a free one, if any is.
     *
     * @param source {@code registry}, {@code check-in}, {@code keeper} or {@code sensor}
     * @param confidence that it still holds at the moment asked for, 0 to 1: it halves in a time that {@code GET
     *     /sites/legend} tells by source
     */
    @Schema(name = "BayObservation")
    public record Observed(OffsetDateTime observedAt, String source, double confidence) {}
}
