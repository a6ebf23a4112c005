package org.workercare.station.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A point on the earth in WGS-84, the only system that is stored or answered.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Place(double latitude, double longitude) {

    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    /** @throws IllegalArgumentException outside the ranges */
    public Place {
        if (!(Math.abs(latitude) <= POLE)) {
            throw new IllegalArgumentException("a latitude lies between -90 and 90 degrees");
        }
        if (!(Math.abs(longitude) <= DATE_LINE)) {
            throw new IllegalArgumentException("a longitude lies between -180 and 180 degrees");
        }
    }

    /**
     * A point in the system that its sender names.
     *
     * @param crs {@code WGS84} or {@code GCJ02}
     * @throws IllegalArgumentException for another system, or out of range
     */
    @JsonCreator
    public static Place in(
            @JsonProperty(value = "latitude", required = true) double latitude,
            @JsonProperty(value = "longitude", required = true) double longitude,
            @JsonProperty(value = "crs", required = true) String crs) {
        return switch (Crs.fromString(crs)) {
            case WGS84 -> new Place(latitude, longitude);
            case GCJ02 -> Gcj02.toWgs84(new Place(latitude, longitude));
        };
    }

    /** For a map drawn in that system. */
    public ShownPlace shownIn(Crs crs) {
        Place shown =
                switch (crs) {
                    case WGS84 -> this;
                    case GCJ02 -> Gcj02.fromWgs84(this);
                };
        return new ShownPlace(shown.latitude(), shown.longitude(), crs);
    }

    /** Names the coordinate system beside every coordinate in JSON. */
    @JsonProperty("crs")
    public String crs() {
        return "WGS84";
    }
}
