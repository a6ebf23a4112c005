package org.workercare.station.supplies;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.StationEvent;

/**
 * Tells when stock runs low, once until it is filled up again, and when a lot is about to expire, once for each; days pass by
 * the database's clock, whichever replica looks first.
 */
@ApplicationScoped
class WatchStock {

    private static final Duration PACE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private record RanLow(
            UUID itemId,
            UUID siteId,
            OrganisationId organisation,
            String name,
            String unit,
            StockItem.Kind kind,
            int quantity,
            int lowMark) {}

    private record ExpiryNeared(
            UUID itemId,
            UUID lotId,
            UUID siteId,
            OrganisationId organisation,
            String name,
            String unit,
            StockItem.Kind kind,
            int quantity,
            LocalDate expiresOn) {}

    private final UnitOfWork work;
    private final StockStore store;
    private final Outbox outbox;
    private BackgroundLoop loop;

    WatchStock(UnitOfWork work, StockStore store, Outbox outbox) {
        this.work = work;
        this.store = store;
        this.outbox = outbox;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(PACE, "expiring stock", this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Boolean> round() {
        return work.write(this::tellOfExpiry)
                .chain(told -> work.write(this::noteExpired).map(noted -> told == AT_ONCE || noted == AT_ONCE));
    }

    private Uni<Integer> tellOfExpiry(Mutiny.Session tx) {
        return store.neared(tx, AT_ONCE)
                .call(lots ->
                        outbox.append(tx, lots.stream().map(WatchStock::neared).toList()))
                .map(List::size);
    }

    private Uni<Integer> noteExpired(Mutiny.Session tx) {
        return store.expired(tx, AT_ONCE)
                .chain(items -> items.isEmpty()
                        ? Uni.createFrom().item(0)
                        : store.all(tx, items).chain(found -> over(tx, found)).replaceWith(items.size()));
    }

    /** Marks what has become low or is low no more, and tells what has become low; the items' rows are locked. */
    Uni<Void> over(Mutiny.Session tx, List<StockItem> items) {
        List<StockItem> changed =
                items.stream().filter(item -> isLow(item) != item.low()).toList();
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<OutgoingEvent> told = changed.stream()
                .filter(WatchStock::isLow)
                .map(WatchStock::ranLow)
                .toList();
        return store.turn(tx, changed.stream().map(StockItem::id).toList()).chain(() -> outbox.append(tx, told));
    }

    private static boolean isLow(StockItem item) {
        return item.usable() < item.lowMark();
    }

    private static OutgoingEvent ranLow(StockItem item) {
        RanLow data = new RanLow(
                item.id(),
                item.siteId(),
                item.organisation(),
                item.name(),
                item.unit(),
                item.kind(),
                item.usable(),
                item.lowMark());
        return new OutgoingEvent(StationEvent.STOCK_RAN_LOW, item.id(), data);
    }

    private static OutgoingEvent neared(StockItem.Expiring lot) {
        ExpiryNeared data = new ExpiryNeared(
                lot.itemId(),
                lot.lotId(),
                lot.siteId(),
                lot.organisation(),
                lot.name(),
                lot.unit(),
                lot.kind(),
                lot.quantity(),
                lot.expiresOn());
        return new OutgoingEvent(StationEvent.STOCK_EXPIRY_NEARED, lot.itemId(), data);
    }
}
