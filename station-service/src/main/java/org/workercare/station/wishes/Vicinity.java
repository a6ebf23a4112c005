package org.workercare.station.wishes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.workercare.station.place.Geodesy;
import org.workercare.station.place.Place;

/**
 * Finds what lies within a radius: cells on the unit sphere find it, poles and date line included, and the geodesic decides.
 *
 * <p>The chord between two images bounds the geodesic from both sides, so that only pairs within 0.4 % of the radius are
 * measured.
 */
final class Vicinity<S extends Vicinity.Spot> {

    /** Something at a place. */
    static class Spot {

        private final Place place;
        private final double x;
        private final double y;
        private final double z;

        Spot(Place place) {
            this.place = place;
            double[] image = Geodesy.onUnitSphere(place);
            this.x = image[0];
            this.y = image[1];
            this.z = image[2];
        }

        final Place place() {
            return place;
        }

        private double squaredChord(Spot other) {
            return (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z);
        }
    }

    private record Cell(int x, int y, int z) {}

    private final double radiusMetres;
    private final double edge;
    private final double surelyWithin;
    private final double surelyBeyond;
    private final Map<Cell, List<S>> cells = new HashMap<>();

    Vicinity(double radiusMetres) {
        this.radiusMetres = radiusMetres;
        this.edge = Geodesy.longestChordFor(radiusMetres);
        this.surelyBeyond = edge * edge;
        double within = Geodesy.shortestChordFor(radiusMetres);
        this.surelyWithin = within * within;
    }

    void add(S spot) {
        cells.computeIfAbsent(cellOf(spot, 0, 0, 0), cell -> new ArrayList<>()).add(spot);
    }

    void remove(S spot) {
        Cell cell = cellOf(spot, 0, 0, 0);
        List<S> there = cells.get(cell);
        there.remove(spot);
        if (there.isEmpty()) {
            cells.remove(cell);
        }
    }

    /** Shows all within the radius, in no order; the spot itself, too, if it was added. */
    void near(Spot spot, Consumer<? super S> visitor) {
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    visit(cells.getOrDefault(cellOf(spot, x, y, z), List.of()), spot, visitor);
                }
            }
        }
    }

    private void visit(List<S> there, Spot spot, Consumer<? super S> visitor) {
        for (S other : there) {
            if (isWithin(spot, other)) {
                visitor.accept(other);
            }
        }
    }

    /** The same for both: the geodesic's last bit may hang on which end is named first. */
    private boolean isWithin(Spot one, Spot other) {
        double squaredChord = one.squaredChord(other);
        if (squaredChord <= surelyWithin || squaredChord > surelyBeyond) {
            return squaredChord <= surelyWithin;
        }
        boolean inOrder = one.z < other.z || (one.z == other.z && one.x <= other.x);
        double metres = inOrder ? Geodesy.distance(one.place, other.place) : Geodesy.distance(other.place, one.place);
        return metres <= radiusMetres;
    }

    private Cell cellOf(Spot spot, int x, int y, int z) {
        return new Cell(
                (int) Math.floor(spot.x / edge) + x,
                (int) Math.floor(spot.y / edge) + y,
                (int) Math.floor(spot.z / edge) + z);
    }
}
