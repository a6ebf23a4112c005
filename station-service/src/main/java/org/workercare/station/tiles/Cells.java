package org.workercare.station.tiles;

/** The sums of a tile's cells, in the order of the curve. */
final class Cells {

    final int[] sites = new int[TileAddress.CELLS];
    final long[] bays = new long[TileAddress.CELLS];
    final long[] free = new long[TileAddress.CELLS];
    private final long[] columns = new long[TileAddress.CELLS];
    private final long[] rows = new long[TileAddress.CELLS];

    void add(int cell, Block all) {
        sites[cell] += all.size;
        bays[cell] += all.allBays;
        free[cell] += all.allFree;
        columns[cell] += all.columns;
        rows[cell] += all.rows;
    }

    void add(int cell, Block block, int at) {
        sites[cell]++;
        bays[cell] += block.bays[at];
        free[cell] += block.free[at];
        columns[cell] += Mercator.column(block.positions[at]);
        rows[cell] += Mercator.row(block.positions[at]);
    }

    /** In the middle of its sites. */
    Contents.Cluster cluster(int cell, TileAddress tile) {
        return new Contents.Cluster(
                tile.localColumn(columns[cell] / sites[cell]),
                tile.localRow(rows[cell] / sites[cell]),
                sites[cell],
                bays[cell],
                free[cell]);
    }
}
