package org.workercare.station.tiles;

import org.workercare.station.place.Place;

/**
 * Web Mercator (EPSG:3857) as a grid of 2<sup>28</sup> columns from west and rows from north, about 15 cm wide at the equator.
 *
 * <p>A position is a column and a row with their bits interleaved (Morton's order): all positions of a tile, and of each of
 * its quarters, are one stretch of numbers.
 */
final class Mercator {

    static final int BITS = 28;

    /** Degrees north or south up to which the projection reaches; what lies beyond is in no tile. */
    static final double LIMIT = 85.0511287798066;

    private static final int SIZE = 1 << BITS;
    private static final long COLUMN_BITS = 0x5555555555555555L;
    private static final long ROW_BITS = ~COLUMN_BITS;

    private Mercator() {}

    static boolean shows(Place place) {
        return Math.abs(place.latitude()) <= LIMIT;
    }

    /** @param place one that the projection shows; 180° east and west are the same column */
    static long position(Place place) {
        double column = (place.longitude() + 180) / 360 * SIZE;
        double sine = Math.sin(Math.toRadians(place.latitude()));
        double row = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * SIZE;
        return interleave((int) column & SIZE - 1, (int) Math.clamp(row, 0, SIZE - 1));
    }

    static long interleave(int column, int row) {
        return Long.expand(column, COLUMN_BITS) | Long.expand(row, ROW_BITS);
    }

    static int column(long position) {
        return (int) Long.compress(position, COLUMN_BITS);
    }

    static int row(long position) {
        return (int) Long.compress(position, ROW_BITS);
    }
}
