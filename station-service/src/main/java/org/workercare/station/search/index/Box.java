package org.workercare.station.search.index;

import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

/**
 * Between two parallels and two meridians, all included; where west is greater than east it goes over the date line.
 *
 * @param west degrees, -180 to 180
 * @param south degrees, -90 to 90, at most {@code north}
 * @param east degrees, -180 to 180
 * @param north degrees, -90 to 90
 */
public record Box(double west, double south, double east, double north) {

    private static final double TURN = 360;
    private static final double WHOLE_SPHERE = 2.1;
    /** What rounding may take from a chord. */
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException outside the ranges, or with the south above the north */
    public Box {
        new Place(south, west);
        new Place(north, east);
        if (south > north) {
            throw new IllegalArgumentException("a box has its south below its north");
        }
    }

    public boolean holds(double latitude, double longitude) {
        boolean between =
                west <= east ? west <= longitude && longitude <= east : longitude >= west || longitude <= east;
        boolean sameMeridian = Math.abs(longitude) == TURN / 2 && Math.abs(west) == TURN / 2
                || Math.abs(longitude) == TURN / 2 && Math.abs(east) == TURN / 2;
        return south <= latitude && latitude <= north && (between || sameMeridian || Math.abs(latitude) == TURN / 4);
    }

    private double width() {
        return west <= east ? east - west : east - west + TURN;
    }

    /** The image of its middle on the unit sphere. */
    double[] middle() {
        double longitude = west + width() / 2;
        double wrapped = longitude > TURN / 2 ? longitude - TURN : longitude;
        return Geodesy.onUnitSphere(new Place((south + north) / 2, wrapped));
    }

    /** The longest chord from the middle to anywhere in it; its corners are farthest as long as it is no half turn wide. */
    double reach() {
        if (width() >= TURN / 2) {
            return WHOLE_SPHERE;
        }
        double[] middle = middle();
        double low = Geodesy.chord(middle, Geodesy.onUnitSphere(new Place(south, west)));
        double high = Geodesy.chord(middle, Geodesy.onUnitSphere(new Place(north, west)));
        return Math.max(low, high) + ROUNDING;
    }
}
