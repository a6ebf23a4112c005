package org.workercare.station.tiles;

import java.util.List;

/** What a tile shows: each of its open sites once, by itself or within a cluster. */
record Contents(List<Cluster> clusters, List<Single> singles) {

    /**
     * Sites that stand too close to be told apart at this zoom.
     *
     * @param column in the tile's coordinates, as {@code row}: the middle of its sites
     */
    record Cluster(int column, int row, int sites, long bays, long free) {}

    /** @param site its number in the index */
    record Single(int column, int row, int site, int bays, int free) {}
}
