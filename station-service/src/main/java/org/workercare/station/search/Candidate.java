package org.workercare.station.search;

import java.util.List;
import java.util.UUID;
import org.workercare.station.hours.OpeningHours;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

/**
 * A site that may be among the nearest.
 *
 * @param chord between its image and the asked point's, 0 to 2
 */
record Candidate(
        UUID siteId,
        String name,
        double latitude,
        double longitude,
        String openingHours,
        List<String> facilities,
        int bays,
        double chord) {

    Place place() {
        return new Place(latitude, longitude);
    }

    boolean isOpen(java.time.OffsetDateTime at) {
        return at == null || OpeningHours.parse(openingHours).isOpen(at);
    }

    Found at(Place from, int freeBays) {
        double metres = Geodesy.distance(from, place());
        return new Found(
                siteId, name, place(), Math.round(metres * 1000) / 1000.0, openingHours, facilities, freeBays, bays);
    }
}
