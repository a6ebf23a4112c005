package org.workercare.station.tiles;

/** Some sites that follow each other on the curve, with their sums. */
final class Block {

    static final int MOST = 256;

    final long[] positions = new long[MOST];
    final int[] sites = new int[MOST];
    final int[] bays = new int[MOST];
    final int[] free = new int[MOST];
    int size;
    long columns;
    long rows;
    long allBays;
    long allFree;

    long first() {
        return positions[0];
    }

    long last() {
        return positions[size - 1];
    }

    /** Whether the block begins after this site at this position. */
    boolean beginsAfter(long position, int site) {
        return positions[0] != position ? positions[0] > position : sites[0] > site;
    }

    /** How many of its sites come before this one. */
    int rank(long position, int site) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            boolean isBefore = positions[middle] != position ? positions[middle] < position : sites[middle] < site;
            if (isBefore) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void insert(int at, long position, int site, int itsBays, int itsFree) {
        shift(at, at + 1);
        positions[at] = position;
        sites[at] = site;
        bays[at] = itsBays;
        free[at] = itsFree;
        size++;
        count(at, 1);
    }

    void remove(int at) {
        count(at, -1);
        shift(at + 1, at);
        size--;
    }

    void set(int at, int itsBays, int itsFree) {
        allBays += itsBays - bays[at];
        allFree += itsFree - free[at];
        bays[at] = itsBays;
        free[at] = itsFree;
    }

    /** Keeps its first sites and gives the others. */
    Block split(int kept) {
        Block others = new Block();
        for (int i = kept; i < size; i++) {
            others.insert(others.size, positions[i], sites[i], bays[i], free[i]);
            count(i, -1);
        }
        size = kept;
        return others;
    }

    private void shift(int from, int to) {
        int moved = size - from;
        System.arraycopy(positions, from, positions, to, moved);
        System.arraycopy(sites, from, sites, to, moved);
        System.arraycopy(bays, from, bays, to, moved);
        System.arraycopy(free, from, free, to, moved);
    }

    private void count(int at, int sign) {
        columns += (long) sign * Mercator.column(positions[at]);
        rows += (long) sign * Mercator.row(positions[at]);
        allBays += (long) sign * bays[at];
        allFree += (long) sign * free[at];
    }
}
