package org.workercare.station.search.index;

import java.util.UUID;

/** Which slot an id has: an open-addressed table of packed arrays, at most half full. For one thread. */
final class SlotsOfIds {

    static final int NONE = -1;

    private long[] keys = new long[2 * 1024];
    private int[] slots = new int[1024];
    private int size;

    /** The slot, or {@link #NONE}. */
    int get(UUID id) {
        return slots[find(keys, slots, id.getMostSignificantBits(), id.getLeastSignificantBits())] - 1;
    }

    void put(UUID id, int slot) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        int at = find(keys, slots, high, low);
        size += slots[at] == 0 ? 1 : 0;
        set(keys, slots, at, high, low, slot + 1);
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreSlots = new int[slots.length * 2];
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != 0) {
                int at = find(moreKeys, moreSlots, keys[2 * i], keys[2 * i + 1]);
                set(moreKeys, moreSlots, at, keys[2 * i], keys[2 * i + 1], slots[i]);
            }
        }
        keys = moreKeys;
        slots = moreSlots;
    }

    private static void set(long[] keys, int[] slots, int at, long high, long low, int slot) {
        keys[2 * at] = high;
        keys[2 * at + 1] = low;
        slots[at] = slot;
    }

    /** Where the id stands, or the free place where it would. */
    private static int find(long[] keys, int[] slots, long high, long low) {
        long mixed = (high ^ Long.rotateLeft(low, 31)) * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & slots.length - 1;
        while (slots[at] != 0 && (keys[2 * at] != high || keys[2 * at + 1] != low)) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }
}
