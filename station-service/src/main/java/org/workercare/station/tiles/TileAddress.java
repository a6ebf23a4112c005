package org.workercare.station.tiles;

/**
 * Which tile.
 *
 * @param z zoom, 0 to {@value #DEEPEST}; further zooms are drawn from the deepest
 * @param x column from west, below 2<sup>z</sup>
 * @param y row from north, below 2<sup>z</sup>
 */
record TileAddress(int z, int x, int y) {

    static final int DEEPEST = 16;

    /** Columns and rows of a tile's own coordinates, as Mapbox Vector Tiles have them. */
    static final int EXTENT = 4096;

    /** Cells of a tile. */
    static final int CELLS = 256;

    private static final int EXTENT_BITS = 12;
    private static final int CELL_BITS = 8;

    static boolean exists(int z, int x, int y) {
        return z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
    }

    /** The tile of a zoom that holds a position. */
    static TileAddress of(int z, long position) {
        int beyond = Mercator.BITS - z;
        return new TileAddress(z, Mercator.column(position) >> beyond, Mercator.row(position) >> beyond);
    }

    long first() {
        return Mercator.interleave(x, y) << positionBits();
    }

    /** After the last. */
    long end() {
        return first() + (1L << positionBits());
    }

    /** @return 0 to 255, of a position within */
    int cell(long position) {
        return (int) (position - first() >>> positionBits() - CELL_BITS);
    }

    long firstOf(int cell) {
        return first() + ((long) cell << positionBits() - CELL_BITS);
    }

    int localColumn(long column) {
        return local(column, x);
    }

    int localRow(long row) {
        return local(row, y);
    }

    private int local(long global, int tile) {
        int beyond = Mercator.BITS - z;
        return (int) (global - ((long) tile << beyond) >> beyond - EXTENT_BITS);
    }

    private int positionBits() {
        return 2 * (Mercator.BITS - z);
    }
}
