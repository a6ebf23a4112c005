package org.workercare.station.stream;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.workercare.station.changes.Position;

/**
 * The latest events in the order of their positions, numbered from 0; a new one takes the place of the oldest. One thread
 * appends, any thread reads, and nobody waits for anybody.
 */
final class Tail {

    /** Behind what is no longer, or never was, there. */
    static final long OUT_OF_REACH = -1;

    private record Numbered(long number, Told told) {}

    private final AtomicReferenceArray<Numbered> ring;
    private volatile Position floor;
    private volatile long end;

    /** @param floor everything behind this position will be appended */
    Tail(int length, Position floor) {
        this.ring = new AtomicReferenceArray<>(length);
        this.floor = floor;
    }

    void append(Told told) {
        int slot = slot(end);
        Numbered oldest = ring.get(slot);
        if (oldest != null) {
            floor = oldest.told().position();
        }
        ring.set(slot, new Numbered(end, told));
        end = end + 1;
    }

    /** The number that the next event will get. */
    long end() {
        return end;
    }

    /** @return null if it is no longer, or not yet, there */
    Told at(long number) {
        Numbered found = ring.get(slot(number));
        return found == null || found.number() != number ? null : found.told();
    }

    /** @return the number of the first event behind a position, {@link #end} if there is none yet, or {@link #OUT_OF_REACH} */
    long firstAfter(Position position) {
        long high = end;
        long low = Math.max(0, high - ring.length());
        while (low < high) {
            long middle = low + high >>> 1;
            Told told = at(middle);
            if (told == null || told.position().compareTo(position) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return position.compareTo(floor) < 0 ? OUT_OF_REACH : low;
    }

    private int slot(long number) {
        return (int) (number % ring.length());
    }
}
