package org.workercare.station.site;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import org.workercare.station.hours.Opening;

/**
 * Whether a site is open, why, until when, and how to get in.
 *
 * @param access ways in at the moment; none while it is closed, or if the site tells none
 */
public record SiteOpening(@JsonUnwrapped Opening opening, List<SiteHours.WayIn> access) {

    static SiteOpening of(Site site, OffsetDateTime at) {
        Opening opening = site.openingAt(at);
        return new SiteOpening(opening, opening.open() ? SiteHours.waysIn(site.access(), site.place(), at) : List.of());
    }
}
