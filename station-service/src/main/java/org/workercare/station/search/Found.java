package org.workercare.station.search;

import java.util.List;
import java.util.UUID;
import org.workercare.station.place.Place;

/**
 * A site that was found.
 *
 * @param distanceMetres length of the geodesic, to the millimetre
 * @param bays how many it has
 * @param freeBays how many of them are free at the moment asked for
 */
public record Found(
        UUID siteId,
        String name,
        Place place,
        double distanceMetres,
        String openingHours,
        List<String> facilities,
        int freeBays,
        int bays) {}
