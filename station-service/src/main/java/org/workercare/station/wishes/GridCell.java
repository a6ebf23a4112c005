package org.workercare.station.wishes;

import java.util.List;
import org.workercare.station.place.Place;

/**
 * A cell of the web map's quadtree, as tiles are numbered ({@code zoom/x/y}, Web Mercator): it never moves, and four make up
 * the one above.
 *
 * @param x columns eastward from the date line
 * @param y rows southward from 85.05° north
 */
record GridCell(int zoom, int x, int y) implements Comparable<GridCell> {

    /** The finest: about 2 km wide in China. */
    static final int FINEST = 14;

    private static final double EDGE = 85.05;

    /** Metres in a degree of latitude, at least. */
    private static final double SHORTEST_DEGREE = 110_574;

    static GridCell finestAt(Place place) {
        int count = 1 << FINEST;
        double latitude = Math.toRadians(Math.clamp(place.latitude(), -EDGE, EDGE));
        double north = Math.log(Math.tan(latitude) + 1 / Math.cos(latitude));
        int x = (int) Math.floor((place.longitude() + 180) / 360 * count);
        int y = (int) Math.floor((1 - north / Math.PI) / 2 * count);
        return new GridCell(FINEST, Math.clamp(x, 0, count - 1), Math.clamp(y, 0, count - 1));
    }

    /**
     * The north-western and the south-eastern cell of the finest zoom between which everything lies that is within so many
     * metres of one of the places; around the date line it is the whole way round.
     */
    static GridCell[] cornersAround(List<Place> places, int metres) {
        double degrees = metres / SHORTEST_DEGREE;
        double north = -90;
        double south = 90;
        double west = 180;
        double east = -180;
        for (Place place : places) {
            double widest = Math.min(360, degrees / Math.max(1e-6, Math.cos(Math.toRadians(place.latitude()))) * 1.1);
            boolean around = Math.abs(place.longitude()) + widest > 180;
            north = Math.clamp(Math.max(north, place.latitude() + degrees), -90, 90);
            south = Math.clamp(Math.min(south, place.latitude() - degrees), -90, 90);
            west = around ? -180 : Math.min(west, place.longitude() - widest);
            east = around ? 180 : Math.max(east, place.longitude() + widest);
        }
        return new GridCell[] {finestAt(new Place(north, west)), finestAt(new Place(south, east))};
    }

    /** The cell of a coarser zoom, or of its own, that this one lies in. */
    GridCell at(int coarser) {
        int levels = zoom - coarser;
        return new GridCell(coarser, x >> levels, y >> levels);
    }

    GridCell parent() {
        return at(zoom - 1);
    }

    double west() {
        return degreesEast(x);
    }

    double east() {
        return degreesEast(x + 1);
    }

    double north() {
        return degreesNorth(y);
    }

    double south() {
        return degreesNorth(y + 1);
    }

    Place centre() {
        return new Place(degreesNorth(y + 0.5), degreesEast(x + 0.5));
    }

    private double degreesEast(double column) {
        return column / (1 << zoom) * 360 - 180;
    }

    private double degreesNorth(double row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1 << zoom)))));
    }

    @Override
    public int compareTo(GridCell other) {
        int byZoom = Integer.compare(zoom, other.zoom);
        int byX = byZoom == 0 ? Integer.compare(x, other.x) : byZoom;
        return byX == 0 ? Integer.compare(y, other.y) : byX;
    }
}
