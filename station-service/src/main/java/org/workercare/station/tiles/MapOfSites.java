package org.workercare.station.tiles;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.workercare.station.changes.ChangeBatch;
import org.workercare.station.changes.ChangeListener;
import org.workercare.station.changes.DatabaseClock;
import org.workercare.station.search.KeepIndex;
import org.workercare.station.search.index.Entry;
import org.workercare.station.search.index.Moment;
import org.workercare.station.search.index.View;

/**
 * Keeps the map as the index tells of sites and their free bays, after each change that the feed tells of: of promised
 * times that begin or end, too. Sites are known by their slots in the index; a site stays where it is.
 */
@ApplicationScoped
@Priority(MapOfSites.AFTER_INDEX)
public class MapOfSites implements ChangeListener {

    static final int AFTER_INDEX = -5;

    private final KeepIndex index;
    private final DatabaseClock clock;
    private final LiveTiles tiles = new LiveTiles();

    MapOfSites(KeepIndex index, DatabaseClock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public void changed(ChangeBatch batch) {
        if (!batch.loading()) {
            batch.changes().stream()
                    .mapToInt(change -> index.slot(change.shown().siteId()))
                    .distinct()
                    .forEach(this::show);
        } else if (!batch.more()) {
            tiles.replace(sums(index.view()));
        }
    }

    private LiveSums sums(View view) {
        LiveSums sums = new LiveSums();
        for (int slot = 0; slot < view.slots(); slot++) {
            Entry site = view.at(slot);
            if (isOnMap(site)) {
                sums.put(slot, Mercator.position(site.place()), site.bays(), site.freeBays(now()));
            }
        }
        return sums;
    }

    private void show(int slot) {
        Entry site = index.view().at(slot);
        if (isOnMap(site)) {
            tiles.put(slot, Mercator.position(site.place()), site.bays(), site.freeBays(now()));
        } else {
            tiles.remove(slot);
        }
    }

    private static boolean isOnMap(Entry site) {
        return site != null && site.isOpen() && Mercator.shows(site.place());
    }

    private Moment now() {
        return Moment.at(clock.now().toEpochMilli());
    }

    /** @return the tile if it is drawn and may be shown, else null; never waits */
    DrawnTile drawn(TileAddress address) {
        return tiles.drawn(address);
    }

    /** Some milliseconds of work. */
    DrawnTile draw(TileAddress address) {
        return tiles.draw(address, slot -> label(index.view().at(slot)));
    }

    private SiteLabel label(Entry site) {
        if (site == null) {
            return null;
        }
        boolean isOpen = site.hours().at(clock.now().toEpochMilli()).open();
        return new SiteLabel(site.id(), site.name(), isOpen);
    }
}
