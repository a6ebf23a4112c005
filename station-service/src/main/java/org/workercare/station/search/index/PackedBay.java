package org.workercare.station.search.index;

import org.workercare.station.occupancy.Bay;
import org.workercare.station.occupancy.BaySource;

/** A bay in one {@code long}: from the lowest bit on status (3), source (3), number (12), milliseconds of its time (45). */
final class PackedBay {

    private static final Bay.Status[] STATUSES = Bay.Status.values();
    private static final BaySource[] SOURCES = BaySource.values();
    private static final int NUMBER_MASK = 0xFFF;

    private PackedBay() {}

    static long of(int number, Bay.Status status, BaySource source, long sinceMillis) {
        return sinceMillis << 18 | (long) (number & NUMBER_MASK) << 6 | source.ordinal() << 3 | status.ordinal();
    }

    static Bay.Status status(long bay) {
        return STATUSES[(int) bay & 7];
    }

    static BaySource source(long bay) {
        return SOURCES[(int) bay >>> 3 & 7];
    }

    static int number(long bay) {
        return (int) bay >>> 6 & NUMBER_MASK;
    }

    static long since(long bay) {
        return bay >> 18;
    }
}
