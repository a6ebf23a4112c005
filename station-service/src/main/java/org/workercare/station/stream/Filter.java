package org.workercare.station.stream;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workercare.station.place.Place;

/**
 * What a subscriber wants to hear of.
 *
 * @param box or null for everywhere
 * @param sites or empty for all
 */
record Filter(Box box, Set<UUID> sites) {

    static final int MOST_SITES = 200;

    /** In degrees, edges included; {@code west} greater than {@code east} spans the date line. */
    record Box(double west, double south, double east, double north) {

        /** @throws IllegalArgumentException unless the text is {@code west,south,east,north} */
        static Box fromString(String text) {
            double[] edges = Arrays.stream(text.split(",", -1))
                    .mapToDouble(edge -> Double.parseDouble(edge.strip()))
                    .toArray();
            if (edges.length != 4) {
                throw new IllegalArgumentException("a box has four edges");
            }
            Place southWest = new Place(edges[1], edges[0]);
            Place northEast = new Place(edges[3], edges[2]);
            if (southWest.latitude() > northEast.latitude()) {
                throw new IllegalArgumentException("a box's south is not north of its north");
            }
            return new Box(edges[0], edges[1], edges[2], edges[3]);
        }

        boolean holds(Place place) {
            boolean isBetween = west <= east
                    ? place.longitude() >= west && place.longitude() <= east
                    : place.longitude() >= west || place.longitude() <= east;
            return isBetween && place.latitude() >= south && place.latitude() <= north;
        }
    }

    /** @throws IllegalArgumentException unless the text is ids with commas between, at most {@value #MOST_SITES} */
    static Set<UUID> sites(String text) {
        Set<UUID> sites = Arrays.stream(text.split(",", -1))
                .map(id -> UUID.fromString(id.strip()))
                .collect(Collectors.toUnmodifiableSet());
        if (sites.size() > MOST_SITES) {
            throw new IllegalArgumentException("too many sites");
        }
        return sites;
    }

    boolean isAll() {
        return box == null && sites.isEmpty();
    }

    boolean passes(Told told) {
        return (sites.isEmpty() || sites.contains(told.siteId()))
                && (box == null || (told.place() != null && box.holds(told.place())));
    }
}
