package org.workercare.station.tiles;

import java.time.Duration;
import java.util.function.Supplier;

/** A tile's place in the cache: what was drawn, and whether it may still be shown. */
final class KeptTile {

    /** How long a drawn tile is shown after something in it has changed; with the feed's delay, below a second. */
    static final Duration PATIENCE = Duration.ofMillis(250);

    /** How long a tile is shown in which nothing changes but whether sites are open by their hours. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private record Drawn(DrawnTile tile, long at) {}

    private static final long NEVER = Long.MIN_VALUE;

    private volatile Drawn drawn;
    private volatile long changedAt = NEVER;

    /** @return the tile, or null if it has to be drawn anew */
    DrawnTile shownAt(long nanos) {
        Drawn last = drawn;
        long changed = changedAt;
        boolean isShown = last != null
                && nanos - last.at() < LONGEST.toNanos()
                && (changed == NEVER || nanos - changed < PATIENCE.toNanos());
        return isShown ? last.tile() : null;
    }

    /** To be called once what is drawn from has changed. */
    void changed(long nanos) {
        if (changedAt == NEVER) {
            changedAt = nanos;
        }
    }

    /** Draws it unless another thread has meanwhile. */
    synchronized DrawnTile draw(long nanos, Supplier<DrawnTile> draw) {
        DrawnTile shown = shownAt(nanos);
        if (shown != null) {
            return shown;
        }
        changedAt = NEVER;
        try {
            drawn = new Drawn(draw.get(), nanos);
        } catch (RuntimeException e) {
            drawn = null;
            throw e;
        }
        return drawn.tile();
    }
}
