package org.workercare.station.stream;

import java.io.ByteArrayOutputStream;
import org.workercare.station.changes.Position;

/** How far one subscriber has been told; used on one thread only. Keeps no event: only where in the tail it stands. */
final class Subscriber {

    /** Where it stands after having been told more. */
    enum Standing {
        /** It has everything. */
        UP_TO_DATE,
        /** It takes what it has first. */
        FULL,
        /** The tail went on without it. */
        LOST
    }

    /** Events of one write: some 32 KiB. */
    private static final int MOST_AT_ONCE = 128;

    private final Tail tail;
    private final Filter filter;
    private final Outlet outlet;
    private Position known;
    private long next;

    /**
     * @param known it has everything up to here
     * @param next number of the first event in the tail behind that
     */
    Subscriber(Tail tail, Filter filter, Outlet outlet, Position known, long next) {
        this.tail = tail;
        this.filter = filter;
        this.outlet = outlet;
        this.known = known;
        this.next = next;
    }

    /** Tells it as much as it takes. */
    Standing advance(SharedText shared) {
        long end = tail.end();
        while (next < end) {
            if (outlet.isFull()) {
                return Standing.FULL;
            }
            long until = Math.min(end, next + MOST_AT_ONCE);
            byte[] text = text(until, shared);
            if (text == null) {
                return Standing.LOST;
            }
            if (text.length > 0) {
                outlet.write(text);
            }
            next = until;
        }
        return Standing.UP_TO_DATE;
    }

    /**
     * Tells that the stream is alive, and where to resume though nothing that passes the filter has happened.
     *
     * @param reached everything up to here was in the tail when this was asked
     */
    void beat(Position reached) {
        if (outlet.isFull()) {
            return;
        }
        boolean hasMoved = next == tail.end() && reached.compareTo(known) > 0;
        if (hasMoved) {
            known = reached;
        }
        outlet.write(EventText.beat(hasMoved ? reached : null));
    }

    private byte[] text(long until, SharedText shared) {
        boolean isAhead = next < until && isKnown(tail.at(next));
        return filter.isAll() && !isAhead ? shared.of(next, until) : ownText(until);
    }

    private byte[] ownText(long until) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (long number = next; number < until; number++) {
            Told told = tail.at(number);
            if (told == null) {
                return null;
            }
            if (filter.passes(told) && !isKnown(told)) {
                text.writeBytes(told.text());
            }
        }
        return text.toByteArray();
    }

    /** It may have read further in the database than this replica's tail had reached. */
    private boolean isKnown(Told told) {
        return told != null && told.position().compareTo(known) <= 0;
    }
}
