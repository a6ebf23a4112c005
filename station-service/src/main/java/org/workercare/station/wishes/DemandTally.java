package org.workercare.station.wishes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what was searched for in vain until it is written down; safe for use by several threads at once.
 *
 * <p>It never holds more than so many kinds of counts: a search beyond them is not counted, and that it was not is.
 */
final class DemandTally {

    /** A cell of the finest zoom, and what was asked for there. */
    record Key(GridCell cell, String what) {}

    private final int most;
    private Map<Key, Long> counts = new HashMap<>();
    private long uncounted;

    DemandTally(int most) {
        this.most = most;
    }

    synchronized void add(UnmetSearch search) {
        GridCell cell = GridCell.finestAt(search.place());
        List<Key> keys =
                search.words().stream().map(what -> new Key(cell, what)).toList();
        long missing = keys.stream().filter(key -> !counts.containsKey(key)).count();
        if (counts.size() + missing > most) {
            uncounted++;
            return;
        }
        keys.forEach(key -> counts.merge(key, 1L, Long::sum));
    }

    /** Takes all counts away. */
    synchronized Map<Key, Long> drain() {
        Map<Key, Long> taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    /** Gives counts back that could not be written down. */
    synchronized void giveBack(Map<Key, Long> taken) {
        taken.forEach((key, count) -> {
            if (counts.containsKey(key) || counts.size() < most) {
                counts.merge(key, count, Long::sum);
            } else if (key.what().equals(UnmetSearch.SEARCH)) {
                uncounted += count;
            }
        });
    }

    synchronized long uncounted() {
        return uncounted;
    }
}
