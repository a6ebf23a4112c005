package org.workercare.station.search.index;

/** Arithmetic of directions in space. */
final class Vectors {

    private Vectors() {}

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    static double[] plus(double[] a, double factor, double[] b) {
        return new double[] {a[0] + factor * b[0], a[1] + factor * b[1], a[2] + factor * b[2]};
    }

    /** In radians, 0 to π; exact for small ones, too. */
    static double angle(double[] a, double[] b) {
        double[] cross = cross(a, b);
        return Math.atan2(Math.sqrt(dot(cross, cross)), dot(a, b));
    }

    /** The unit vector at this part, 0 to 1, of the way on the great circle. */
    static double[] between(double[] a, double[] b, double part) {
        double angle = angle(a, b);
        double sine = Math.sin(angle);
        if (sine == 0) {
            return a;
        }
        double first = Math.sin((1 - part) * angle) / sine;
        double second = Math.sin(part * angle) / sine;
        return new double[] {first * a[0] + second * b[0], first * a[1] + second * b[1], first * a[2] + second * b[2]};
    }
}
