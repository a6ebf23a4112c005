package org.workercare.station.tiles;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.workercare.platform.events.Await;
import org.workercare.station.changes.Change;
import org.workercare.station.changes.ChangeBatch;
import org.workercare.station.changes.ChangeListener;
import org.workercare.station.changes.DatabaseClock;
import org.workercare.station.changes.Shown;
import org.workercare.station.hours.OpeningHours;

/** Keeps the map as the feed tells of sites and bays. */
@ApplicationScoped
@Priority(-5)
public class MapOfSites implements ChangeListener {

    private final FiguresStore store;
    private final DatabaseClock clock;
    private final LiveTiles tiles = new LiveTiles();
    private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, SiteFigures> figures = new ConcurrentHashMap<>();

    MapOfSites(FiguresStore store, DatabaseClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return null of an unknown site */
    public SiteFigures figuresOf(UUID site) {
        Integer number = numbers.get(site);
        return number == null ? null : figures.get(number);
    }

    @Override
    public void changed(ChangeBatch batch) {
        List<UUID> sites = batch.changes().stream()
                .map(Change::shown)
                .filter(shown -> !batch.loading() || shown instanceof Shown.Site)
                .map(Shown::siteId)
                .distinct()
                .toList();
        if (!sites.isEmpty()) {
            Await.result(() -> store.of(sites)).forEach(this::show);
        }
    }

    private void show(SiteFigures now) {
        int number = numbers.computeIfAbsent(now.siteId(), unknown -> numbers.size());
        figures.put(number, now);
        if (now.place() == null || !Mercator.shows(now.place())) {
            tiles.remove(number);
        } else {
            tiles.put(number, Mercator.position(now.place()), now.bays(), now.freeBays());
        }
    }

    DrawnTile drawn(TileAddress address) {
        return tiles.drawn(address);
    }

    DrawnTile draw(TileAddress address) {
        return tiles.draw(address, this::label);
    }

    private SiteLabel label(int number) {
        SiteFigures site = figures.get(number);
        boolean isOpen =
                OpeningHours.parse(site.openingHours()).isOpen(clock.now().atOffset(ZoneOffset.UTC));
        return new SiteLabel(site.siteId(), site.name(), isOpen);
    }
}
