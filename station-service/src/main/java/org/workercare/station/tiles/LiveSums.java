package org.workercare.station.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All open sites in the order of the curve, in blocks that keep their sums. A change costs a search among the blocks; a tile
 * reads only the blocks of its stretch. Not for several threads at once.
 */
final class LiveSums {

    private static final long NOWHERE = -1;
    private static final int NO_SITE = -1;

    /** Where a block could hold as many again, it takes in the next. */
    private static final int FEW = Block.MOST / 4;

    private final List<Block> blocks = new ArrayList<>();
    private long[] positionOfSite = new long[0];
    private int size;

    int size() {
        return size;
    }

    /** @return where the site stands, or -1 */
    long positionOf(int site) {
        return site < positionOfSite.length ? positionOfSite[site] : NOWHERE;
    }

    /** Puts a site on the map, moves it, or sets its figures. */
    void put(int site, long position, int bays, int free) {
        long before = positionOf(site);
        if (before == position) {
            Block block = blocks.get(blockFor(position, site));
            block.set(block.rank(position, site), bays, free);
            return;
        }
        if (before != NOWHERE) {
            remove(site);
        }
        insert(site, position, bays, free);
    }

    /** Takes a site off the map, if it is there. */
    void remove(int site) {
        long position = positionOf(site);
        if (position == NOWHERE) {
            return;
        }
        int at = blockFor(position, site);
        Block block = blocks.get(at);
        block.remove(block.rank(position, site));
        positionOfSite[site] = NOWHERE;
        size--;
        if (block.size == 0) {
            blocks.remove(at);
        } else if (at + 1 < blocks.size() && block.size + blocks.get(at + 1).size <= FEW) {
            absorb(block, blocks.remove(at + 1));
        }
    }

    /** @param most sites of a cell that are shown one by one */
    Contents contents(TileAddress tile, int most) {
        Cells cells = cells(tile);
        List<Contents.Cluster> clusters = new ArrayList<>();
        List<Contents.Single> singles = new ArrayList<>();
        for (int cell = 0; cell < TileAddress.CELLS; cell++) {
            if (cells.sites[cell] > most) {
                clusters.add(cells.cluster(cell, tile));
            } else if (cells.sites[cell] > 0) {
                addSingles(tile, cell, cells.sites[cell], singles);
            }
        }
        return new Contents(clusters, singles);
    }

    Cells cells(TileAddress tile) {
        Cells cells = new Cells();
        long end = tile.end();
        for (int i = blockFor(tile.first(), NO_SITE);
                i < blocks.size() && blocks.get(i).first() < end;
                i++) {
            Block block = blocks.get(i);
            boolean isWithin = block.first() >= tile.first() && block.last() < end;
            if (isWithin && tile.cell(block.first()) == tile.cell(block.last())) {
                cells.add(tile.cell(block.first()), block);
            } else {
                addEach(tile, block, cells);
            }
        }
        return cells;
    }

    private static void addEach(TileAddress tile, Block block, Cells cells) {
        long end = tile.end();
        for (int i = block.rank(tile.first(), NO_SITE); i < block.size && block.positions[i] < end; i++) {
            cells.add(tile.cell(block.positions[i]), block, i);
        }
    }

    private void addSingles(TileAddress tile, int cell, int sites, List<Contents.Single> singles) {
        long first = tile.firstOf(cell);
        int left = sites;
        for (int i = blockFor(first, NO_SITE); left > 0; i++) {
            Block block = blocks.get(i);
            for (int at = block.rank(first, NO_SITE); left > 0 && at < block.size; at++, left--) {
                singles.add(new Contents.Single(
                        tile.localColumn(Mercator.column(block.positions[at])),
                        tile.localRow(Mercator.row(block.positions[at])),
                        block.sites[at],
                        block.bays[at],
                        block.free[at]));
            }
        }
    }

    private void insert(int site, long position, int bays, int free) {
        remember(site, position);
        size++;
        if (blocks.isEmpty()) {
            blocks.add(new Block());
        }
        int at = blockFor(position, site);
        if (blocks.get(at).size == Block.MOST) {
            blocks.add(at + 1, blocks.get(at).split(Block.MOST / 2));
            at = blockFor(position, site);
        }
        Block block = blocks.get(at);
        block.insert(block.rank(position, site), position, site, bays, free);
    }

    private void remember(int site, long position) {
        if (site >= positionOfSite.length) {
            int known = positionOfSite.length;
            positionOfSite = Arrays.copyOf(positionOfSite, Math.max(site + 1, known + (known >> 1)));
            Arrays.fill(positionOfSite, known, positionOfSite.length, NOWHERE);
        }
        positionOfSite[site] = position;
    }

    private static void absorb(Block block, Block next) {
        for (int i = 0; i < next.size; i++) {
            block.insert(block.size, next.positions[i], next.sites[i], next.bays[i], next.free[i]);
        }
    }

    /** The last block that begins no later; the first if none does. */
    private int blockFor(long position, int site) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (blocks.get(middle).beginsAfter(position, site)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.max(0, low - 1);
    }
}
