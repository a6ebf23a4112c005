package org.workercare.station.wishes;

import java.util.Arrays;
import org.workercare.station.place.Place;

/**
 * A part of the map, in degrees of WGS-84.
 *
 * @param west may be greater than east: then it reaches over the date line
 */
public record Box(double west, double south, double east, double north) {

    /**
     * Reads {@code west,south,east,north}.
     *
     * @throws IllegalArgumentException if it is anything else, or out of range
     */
    public static Box fromString(String text) {
        double[] sides = Arrays.stream(text.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (sides.length != 4 || !(sides[1] <= sides[3])) {
            throw new IllegalArgumentException("a box is west,south,east,north");
        }
        Place southWest = new Place(sides[1], sides[0]);
        Place northEast = new Place(sides[3], sides[2]);
        return new Box(southWest.longitude(), southWest.latitude(), northEast.longitude(), northEast.latitude());
    }

    boolean touches(GridCell cell) {
        boolean alongside =
                west <= east ? cell.west() <= east && cell.east() >= west : cell.west() <= east || cell.east() >= west;
        return alongside && cell.south() <= north && cell.north() >= south;
    }
}
