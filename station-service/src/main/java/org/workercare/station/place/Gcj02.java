package org.workercare.station.place;

/**
 * GCJ-02, the shifted coordinates of maps published in China, by the formula all open converters share.
 *
 * <p>Outside the rectangle that the formula covers, the two systems are the same. The way back is the fixed point of the
 * way there; there and back errs by less than 0.1 m.
 */
public final class Gcj02 {

    /** Krasovsky 1940: semi-major axis in metres and squared eccentricity, as the formula uses them. */
    private static final double AXIS = 6378245.0;

    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final int ROUNDS = 20;
    private static final double CLOSE_ENOUGH_DEGREES = 1e-10;

    private Gcj02() {}

    public static Place fromWgs84(Place wgs) {
        if (isOutside(wgs)) {
            return wgs;
        }
        double[] shift = shift(wgs.latitude(), wgs.longitude());
        return new Place(wgs.latitude() + shift[0], wgs.longitude() + shift[1]);
    }

    public static Place toWgs84(Place gcj) {
        if (isOutside(gcj)) {
            return gcj;
        }
        double latitude = gcj.latitude();
        double longitude = gcj.longitude();
        for (int round = 0; round < ROUNDS; round++) {
            double[] shift = shift(latitude, longitude);
            double nextLatitude = gcj.latitude() - shift[0];
            double nextLongitude = gcj.longitude() - shift[1];
            boolean settled = Math.abs(nextLatitude - latitude) < CLOSE_ENOUGH_DEGREES
                    && Math.abs(nextLongitude - longitude) < CLOSE_ENOUGH_DEGREES;
            latitude = nextLatitude;
            longitude = nextLongitude;
            if (settled) {
                break;
            }
        }
        return new Place(latitude, longitude);
    }

    private static boolean isOutside(Place place) {
        return place.longitude() < 72.004
                || place.longitude() > 137.8347
                || place.latitude() < 0.8293
                || place.latitude() > 55.8271;
    }

    /** Degrees of latitude and longitude that the point is moved by. */
    private static double[] shift(double latitude, double longitude) {
        double x = longitude - 105;
        double y = latitude - 35;
        double radians = Math.toRadians(latitude);
        double sine = Math.sin(radians);
        double root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
        double meridian = AXIS * (1 - ECCENTRICITY_SQUARED) / (root * root * root);
        double parallel = AXIS / root * Math.cos(radians);
        return new double[] {Math.toDegrees(northMetres(x, y) / meridian), Math.toDegrees(eastMetres(x, y) / parallel)};
    }

    private static double northMetres(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, x, 6, 20, x, 2)
                + waves(20, y, 1, 40, y, 1.0 / 3)
                + waves(160, y, 1.0 / 12, 320, y, 1.0 / 30);
    }

    private static double eastMetres(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, x, 6, 20, x, 2)
                + waves(20, x, 1, 40, x, 1.0 / 3)
                + waves(150, x, 1.0 / 12, 300, x, 1.0 / 30);
    }

    private static double waves(double height1, double at1, double pace1, double height2, double at2, double pace2) {
        return (height1 * Math.sin(at1 * pace1 * Math.PI) + height2 * Math.sin(at2 * pace2 * Math.PI)) * 2 / 3;
    }
}
