package org.workercare.station.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;

/**
 * The tiles of all zooms over sums that change while they are read. A change marks the drawn tiles it falls into, one of
 * each zoom, while nobody reads sums: so a tile is marked, or was drawn after the change.
 */
final class LiveTiles {

    private static final int MOST_KEPT = 4_000;

    /** Sites of a cell of the deepest zoom that are shown one by one; a cell bounds a tile's size. */
    private static final int MOST_SINGLES = 16;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Cache<TileAddress, KeptTile> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private LiveSums sums = new LiveSums();

    /** Begins anew. */
    void replace(LiveSums anew) {
        lock.writeLock().lock();
        try {
            sums = anew;
            long now = System.nanoTime();
            kept.asMap().values().forEach(tile -> tile.changed(now));
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** @param position from {@link Mercator} */
    void put(int site, long position, int bays, int free) {
        lock.writeLock().lock();
        try {
            long before = sums.positionOf(site);
            sums.put(site, position, bays, free);
            mark(position);
            if (before >= 0 && before != position) {
                mark(before);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    void remove(int site) {
        lock.writeLock().lock();
        try {
            long before = sums.positionOf(site);
            sums.remove(site);
            if (before >= 0) {
                mark(before);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** @return the tile if it is drawn and may be shown, else null; never waits */
    DrawnTile drawn(TileAddress address) {
        KeptTile tile = kept.getIfPresent(address);
        return tile == null ? null : tile.shownAt(System.nanoTime());
    }

    /** Draws the tile, if nobody has meanwhile: some milliseconds of work. */
    DrawnTile draw(TileAddress address, IntFunction<SiteLabel> labels) {
        KeptTile tile = kept.get(address, unknown -> new KeptTile());
        return tile.draw(System.nanoTime(), () -> DrawnTile.of(DrawTile.of(contents(address), labels)));
    }

    /** A site alone in its cell is shown as itself at any zoom. */
    private Contents contents(TileAddress address) {
        lock.readLock().lock();
        try {
            return sums.contents(address, address.z() == TileAddress.DEEPEST ? MOST_SINGLES : 1);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void mark(long position) {
        long now = System.nanoTime();
        for (int z = 0; z <= TileAddress.DEEPEST; z++) {
            KeptTile tile = kept.policy().getIfPresentQuietly(TileAddress.of(z, position));
            if (tile != null) {
                tile.changed(now);
            }
        }
    }
}
