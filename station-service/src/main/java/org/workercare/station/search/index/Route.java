package org.workercare.station.search.index;

import java.util.ArrayList;
import java.util.List;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

/**
 * A way from point to point. Between two points it runs straight on the sphere of {@link Geodesy}, within metres of the
 * geodesic for points some kilometres apart.
 */
public final class Route {

    private static final double SHORTEST_PIECE_METRES = 5_000;

    /**
     * A short part of the way between two points.
     *
     * @param leg between the two points
     * @param middle its image on the unit sphere
     * @param reach the longest chord from the middle to a site in the corridor
     */
    record Piece(Leg leg, double[] middle, double reach) {

        Hit hit(Entry site) {
            return leg.hit(site);
        }
    }

    /**
     * From one point to the next.
     *
     * @param before metres of the route before it
     */
    record Leg(double[] start, double[] end, double before) {

        Hit hit(Entry site) {
            Place nearest = Geodesy.fromSphere(nearestTo(Geodesy.onUnitSphere(site.place())));
            double along = Geodesy.distance(Geodesy.fromSphere(start), nearest);
            return new Hit(site, Geodesy.distance(site.place(), nearest), before + along);
        }

        /** The foot of the perpendicular on the great circle, if it lies between the ends; else the nearer end. */
        private double[] nearestTo(double[] point) {
            double[] normal = Vectors.cross(start, end);
            double length = Vectors.dot(normal, normal);
            if (length > 0) {
                double off = Vectors.dot(point, normal) / length;
                double[] foot = Vectors.plus(point, -off, normal);
                boolean between = Vectors.dot(Vectors.cross(start, foot), normal) >= 0
                        && Vectors.dot(Vectors.cross(foot, end), normal) >= 0;
                if (between) {
                    return foot;
                }
            }
            return Geodesy.chord(point, start) <= Geodesy.chord(point, end) ? start : end;
        }
    }

    private final List<Leg> legs = new ArrayList<>();
    private final double metres;

    /** @param points at least two */
    public Route(List<Place> points) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            legs.add(new Leg(Geodesy.onUnitSphere(points.get(i - 1)), Geodesy.onUnitSphere(points.get(i)), sum));
            sum += Geodesy.distance(points.get(i - 1), points.get(i));
        }
        metres = sum;
    }

    public double metres() {
        return metres;
    }

    /** Parts so short that little beside the corridor is looked at. */
    List<Piece> pieces(double corridorMetres) {
        double corridor = Geodesy.longestChordFor(corridorMetres);
        double longest = Geodesy.longestChordFor(Math.max(SHORTEST_PIECE_METRES, 2 * corridorMetres));
        List<Piece> pieces = new ArrayList<>();
        for (Leg leg : legs) {
            double angle = Vectors.angle(leg.start(), leg.end());
            int parts = Math.max(1, (int) Math.ceil(angle / longest));
            double reach = corridor + 2 * Math.sin(angle / parts / 4);
            for (int part = 0; part < parts; part++) {
                pieces.add(new Piece(leg, Vectors.between(leg.start(), leg.end(), (part + 0.5) / parts), reach));
            }
        }
        return pieces;
    }
}
