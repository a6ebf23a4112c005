package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.station.StationEvent;
import org.workercare.station.site.Site;
import org.workercare.station.site.SiteState;
import org.workercare.station.site.SiteWatcher;

/** Tells each wisher, once, that the site has opened that the wish led to; gives wishes back whose site closed instead. */
@ApplicationScoped
class WishersOfSites implements SiteWatcher {

    private record Told(UUID wishId, UUID siteId) {}

    private final WishStore store;
    private final TrailStore trails;

    WishersOfSites(WishStore store, TrailStore trails) {
        this.store = store;
        this.trails = trails;
    }

    @Override
    public Uni<List<OutgoingEvent>> changed(Mutiny.Session tx, List<Site> sites) {
        List<UUID> opened = wishedFor(sites, SiteState.OPEN);
        List<UUID> closed = wishedFor(sites, SiteState.CLOSED);
        Uni<?> released = closed.isEmpty() ? Uni.createFrom().voidItem() : store.release(tx, closed);
        return released.chain(() -> trails.note(tx, sites))
                .chain(() -> opened.isEmpty()
                        ? Uni.createFrom().item(List.<OutgoingEvent>of())
                        : store.tell(tx, opened).map(WishersOfSites::told));
    }

    private static List<UUID> wishedFor(List<Site> sites, SiteState state) {
        return sites.stream()
                .filter(site -> site.state() == state && site.proposalId() != null)
                .map(Site::id)
                .toList();
    }

    private static List<OutgoingEvent> told(List<WishStore.Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.wishId().equals(notice.toldThrough()))
                .map(notice -> new OutgoingEvent(
                        StationEvent.WISH_FULFILLED, notice.wishId(), new Told(notice.wishId(), notice.siteId())))
                .toList();
    }
}
