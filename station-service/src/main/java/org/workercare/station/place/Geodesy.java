package org.workercare.station.place;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * Distances on the WGS-84 ellipsoid, and a sphere whose order bounds them.
 *
 * <p>The bound: scaling the ellipsoid's polar axis by a/b makes it a sphere of radius a, and stretches every curve on it by
 * a factor between 1 and a/b. A shortest path can only shrink to a shortest path, so for the angle σ between two points'
 * images, b·σ ≤ geodesic distance ≤ a·σ, everywhere, poles and date line included.
 */
public final class Geodesy {

    /** Semi-major and semi-minor axis of WGS-84 in metres. */
    private static final double MAJOR = 6378137.0;

    private static final double MINOR = MAJOR * (1 - 1 / 298.257223563);

    /** What rounding may take from a distance, in metres. */
    private static final double ROUNDING = 1e-6;

    private Geodesy() {}

    /** Length of the geodesic in metres (Karney 2013; errs by nanometres). */
    public static double distance(Place one, Place other) {
        return Geodesic.WGS84.Inverse(
                        one.latitude(), one.longitude(), other.latitude(), other.longitude(), GeodesicMask.DISTANCE)
                .s12;
    }

    /** The point's image on the unit sphere: x, y, z. */
    public static double[] onUnitSphere(Place place) {
        double latitude = Math.toRadians(place.latitude());
        double longitude = Math.toRadians(place.longitude());
        double flat = Math.cos(latitude);
        double up = MINOR / MAJOR * Math.sin(latitude);
        double length = Math.sqrt(flat * flat + up * up);
        double cosine = flat / length;
        return new double[] {cosine * Math.cos(longitude), cosine * Math.sin(longitude), up / length};
    }

    /** The point of the ellipsoid whose image lies in this direction; any length but zero will do. */
    public static Place fromSphere(double[] direction) {
        double flat = Math.hypot(direction[0], direction[1]);
        double latitude = Math.toDegrees(Math.atan2(direction[2] * MAJOR / MINOR, flat));
        return new Place(latitude, Math.toDegrees(Math.atan2(direction[1], direction[0])));
    }

    /** The straight line between two points of the unit sphere, 0 to 2. */
    public static double chord(double[] one, double[] other) {
        double x = one[0] - other[0];
        double y = one[1] - other[1];
        double z = one[2] - other[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** No geodesic between points whose images are this chord apart (0 to 2) is shorter, in metres. */
    public static double shortestFor(double chord) {
        return Math.max(0, MINOR * 2 * Math.asin(Math.min(1, chord / 2)) - ROUNDING);
    }

    /** The chord between the images of points this far apart is at most so long. */
    public static double longestChordFor(double metres) {
        return 2 * Math.sin(Math.min(Math.PI / 2, (metres + ROUNDING) / MINOR / 2));
    }

    /** Points whose images are at most this chord apart are no farther from each other than so many metres. */
    public static double shortestChordFor(double metres) {
        return 2 * Math.sin(Math.clamp((metres - ROUNDING) / MAJOR / 2, 0, Math.PI / 2));
    }
}
