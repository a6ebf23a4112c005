package org.workercare.station.place;

/**
 * The length of a geodesic between near points, from the chord through the earth: thirty times as quick as the exact way.
 *
 * <p>Along so short a way the geodesic is an arc whose radius is that of the ellipsoid's curvature in its direction, halfway
 * (Euler's formula); what that leaves out is of the fifth order. Errs by less than {@link #ERROR_METRES}, which a test holds
 * against the exact way.
 */
public final class ShortGeodesic {

    /** The chord on the unit sphere up to which it may be used: some 30 km. */
    public static final double LONGEST_CHORD = 0.005;

    public static final double ERROR_METRES = 1e-5;

    private static final double MAJOR = 6378137.0;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double MINOR = MAJOR * (1 - FLATTENING);
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    private ShortGeodesic() {}

    /**
     * In metres.
     *
     * @param one image on the unit sphere ({@link Geodesy#onUnitSphere}), as is the other
     */
    public static double metres(double[] one, double[] other) {
        double dx = MAJOR * (one[0] - other[0]);
        double dy = MAJOR * (one[1] - other[1]);
        double dz = MINOR * (one[2] - other[2]);
        double square = dx * dx + dy * dy + dz * dz;
        double x = one[0] + other[0];
        double y = one[1] + other[1];
        double z = one[2] + other[2];
        double flat = x * x + y * y;
        double east = flat == 0 || square == 0 ? 0 : Math.pow(x * dy - y * dx, 2) / (flat * square);
        double ratio = square * Math.pow(curvature(flat, z, Math.min(1, east)), 2);
        return Math.sqrt(square) * (1 + ratio / 24 + 3 * ratio * ratio / 640);
    }

    /** @param east the part, 0 to 1, that the direction's square has eastward */
    private static double curvature(double flat, double z, double east) {
        double normalFlat = flat / (MAJOR * MAJOR);
        double normalUp = z * z / (MINOR * MINOR);
        double squareOfSine = normalUp / (normalFlat + normalUp);
        double w = 1 - ECCENTRICITY_SQUARED * squareOfSine;
        double root = Math.sqrt(w);
        double northward = root * w / (MAJOR * (1 - ECCENTRICITY_SQUARED));
        return (1 - east) * northward + east * root / MAJOR;
    }
}
