package org.workercare.station.search.index;

import java.util.Arrays;

/** What is kept of each slot: the entry, and beside it, packed, what most sites are passed over by. */
final class Columns {

    final Entry[] entries;
    final long[] facilities;
    final int[] traits;
    final int[] hours;

    private Columns(Entry[] entries, long[] facilities, int[] traits, int[] hours) {
        this.entries = entries;
        this.facilities = facilities;
        this.traits = traits;
        this.hours = hours;
    }

    static Columns empty() {
        return new Columns(new Entry[1024], new long[1024], new int[1024], new int[1024]);
    }

    int capacity() {
        return entries.length;
    }

    Columns larger() {
        int capacity = entries.length + entries.length / 2;
        return new Columns(
                Arrays.copyOf(entries, capacity),
                Arrays.copyOf(facilities, capacity),
                Arrays.copyOf(traits, capacity),
                Arrays.copyOf(hours, capacity));
    }

    void set(int slot, Entry entry) {
        entries[slot] = entry;
        facilities[slot] = entry.facilityBits();
        hours[slot] = entry.hours().number();
        traits[slot] = entry.traits();
    }
}
