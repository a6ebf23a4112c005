package org.workercare.station.search.index;

/** Decides for one search whether a slot's site fits; for one thread. */
final class Fitting {

    private static final byte UNKNOWN = 0;
    private static final byte OPEN = 1;
    private static final byte CLOSED = 2;

    private final Columns columns;
    private final Wanted wanted;
    private final long[] facilities;
    private final int audience;
    private final int bays;
    /** By the number of the hours: whether they are open at the moment. */
    private final byte[] openness;

    Fitting(View view, Wanted wanted) {
        this.columns = view.columns();
        this.wanted = wanted;
        this.facilities = wanted.masks();
        this.audience = wanted.audience() == null ? 0 : 1 << wanted.audience().ordinal();
        this.bays = wanted.moment().outlastsStay() ? Entry.HAS_BOOKABLE : Entry.HAS_AVAILABLE;
        this.openness = wanted.open() ? new byte[view.kindsOfHours()] : null;
    }

    boolean fits(int slot) {
        int traits = columns.traits[slot];
        return (traits & Entry.OPEN) != 0
                && isFor(traits >>> Entry.AUDIENCES_FROM)
                && hasFacilities(columns.facilities[slot])
                && (!wanted.open() || isOpen(slot))
                && (!wanted.freeBay() || (traits & bays) != 0 && columns.entries[slot].freeBays(wanted.moment()) > 0);
    }

    private boolean isFor(int named) {
        return audience == 0 || named == 0 || (named & audience) != 0;
    }

    private boolean hasFacilities(long bits) {
        for (long mask : facilities) {
            if ((bits & mask) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isOpen(int slot) {
        int number = columns.hours[slot];
        if (number < openness.length && openness[number] != UNKNOWN) {
            return openness[number] == OPEN;
        }
        Hours hours = columns.entries[slot].hours();
        boolean open = hours.at(wanted.moment().at()).open();
        if (hours.number() < openness.length) {
            openness[hours.number()] = open ? OPEN : CLOSED;
        }
        return open;
    }
}
