package org.workercare.station.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workercare.station.changes.Shown;
import org.workercare.station.place.Geodesy;

/**
 * The sites in memory. One thread changes it and then publishes; readers take a {@link View} and see at least what was
 * published before.
 *
 * <p>A site has a slot for good, unless it moves. The tree of places is built once for all, then again in the background
 * when too many sites have come beside it.
 */
public final class SiteIndex {

    private static final int MOST_BESIDE = 1_000;
    /** One in so many sites beside the tree is looked through sooner than a tree is built. */
    private static final int PART_BESIDE = 200;

    private SlotsOfIds slots;
    private Map<String, Hours> hours;
    private Map<Long, Facilities> facilities;
    private Columns columns;
    private int size;
    private PointTree tree;
    private Beside beside;
    private boolean loading;
    /** Counts loads, so that a tree begun before one is not hung up after it. */
    private int load;

    private boolean building;
    private volatile View view;

    public SiteIndex() {
        clear();
    }

    /** What readers see now. */
    public View view() {
        return view;
    }

    /** Forgets everything; what comes next is a load, searched only once it is published. */
    public synchronized void clear() {
        slots = new SlotsOfIds();
        hours = new HashMap<>();
        facilities = new HashMap<>();
        columns = Columns.empty();
        size = 0;
        tree = PointTree.EMPTY;
        beside = new Beside();
        loading = true;
        load++;
        if (view == null) {
            view = new View(tree, columns, beside.seen(), hours.size());
        }
    }

    /** @param now milliseconds of the epoch, by the database's clock */
    public synchronized void apply(Shown shown, long now) {
        switch (shown) {
            case Shown.Site site -> put(site);
            case Shown.Bay bay -> {
                int slot = slotOf(bay.siteId());
                set(slot, columns.entries[slot].with(bay));
            }
            case Shown.Promise promise -> {
                int slot = slotOf(promise.siteId());
                set(slot, columns.entries[slot].with(promise, now));
            }
        }
    }

    /** Lets readers see what was applied; ends a load. */
    public synchronized void publish() {
        if (loading) {
            loading = false;
            putInOrder(treeOf(columns.entries, size).slots());
            tree = treeOf(columns.entries, size);
        }
        show();
        if (!building && beside.size() > Math.max(MOST_BESIDE, tree.size() / PART_BESIDE)) {
            building = true;
            buildBeside(columns.entries, size, beside.size(), load);
        }
    }

    /** Gives neighbours on the earth neighbouring slots, so that a search reads what lies together in memory, too. */
    private void putInOrder(int[] order) {
        Columns unordered = columns;
        int count = size;
        columns = Columns.empty();
        slots = new SlotsOfIds();
        size = 0;
        boolean[] done = new boolean[count];
        for (int slot : order) {
            done[slot] = true;
            append(unordered.entries[slot]);
        }
        for (int slot = 0; slot < count; slot++) {
            if (!done[slot] && !unordered.entries[slot].isBlank()) {
                append(unordered.entries[slot]);
            }
        }
    }

    private void append(Entry entry) {
        set(newSlot(entry.id()), entry);
    }

    private void show() {
        view = new View(tree, columns, beside.seen(), hours.size());
    }

    private void put(Shown.Site site) {
        int slot = slotOf(site.siteId());
        Entry before = columns.entries[slot];
        Entry after =
                before.with(site, hoursOf(site.openingHours()), facilitiesOf(Facilities.bitsOf(site.facilities())));
        boolean moves = before.isPlaced() && !before.isAt(site.place());
        if (moves) {
            set(slot, unplaced(site.siteId()));
            slot = newSlot(site.siteId());
        }
        set(slot, after);
        if (!loading && (moves || !before.isPlaced())) {
            beside.add(slot, after);
        }
    }

    private int slotOf(UUID site) {
        int slot = slots.get(site);
        return slot == SlotsOfIds.NONE ? newSlot(site) : slot;
    }

    private int newSlot(UUID site) {
        if (size == columns.capacity()) {
            columns = columns.larger();
        }
        slots.put(site, size);
        columns.entries[size] = unplaced(site);
        return size++;
    }

    private Entry unplaced(UUID site) {
        return Entry.unplaced(site, hoursOf(null), facilitiesOf(0));
    }

    private void set(int slot, Entry entry) {
        columns.set(slot, entry);
    }

    private Hours hoursOf(String text) {
        return hours.computeIfAbsent(text == null ? "" : text, key -> new Hours(hours.size(), text));
    }

    private Facilities facilitiesOf(long bits) {
        return facilities.computeIfAbsent(bits, Facilities::of);
    }

    private void buildBeside(Entry[] entries, int count, int covered, int ofLoad) {
        Thread.ofPlatform().name("index of sites").daemon().start(() -> {
            PointTree built = treeOf(entries, count);
            synchronized (this) {
                building = false;
                if (load == ofLoad) {
                    tree = built;
                    beside = beside.after(covered);
                    show();
                }
            }
        });
    }

    private static PointTree treeOf(Entry[] entries, int count) {
        int[] placed = new int[count];
        double[][] axes = new double[3][count];
        int points = 0;
        for (int slot = 0; slot < count; slot++) {
            if (entries[slot].isPlaced()) {
                double[] image = Geodesy.onUnitSphere(entries[slot].place());
                for (int axis = 0; axis < axes.length; axis++) {
                    axes[axis][points] = image[axis];
                }
                placed[points++] = slot;
            }
        }
        return new PointTree(axes, Arrays.copyOf(placed, points));
    }

    /** @return the slot of a site, or -1 if it is not known */
    public synchronized int slot(UUID site) {
        return slots.get(site);
    }

    /** Every site that can be found, for who keeps something of his own beside the index. */
    public List<Entry> open() {
        List<Entry> open = new ArrayList<>();
        Columns now = view.columns();
        for (int slot = 0; slot < now.capacity(); slot++) {
            if ((now.traits[slot] & Entry.OPEN) != 0) {
                open.add(now.entries[slot]);
            }
        }
        return open;
    }
}
