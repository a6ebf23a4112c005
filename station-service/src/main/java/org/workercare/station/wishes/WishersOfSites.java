package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.station.StationEvent;
import org.workercare.station.site.Site;
import org.workercare.station.site.SiteWatcher;

/** Tells each wisher, once, that the site has opened that the wish led to. */
@ApplicationScoped
class WishersOfSites implements SiteWatcher {

    private final WishStore store;

    WishersOfSites(WishStore store) {
        this.store = store;
    }

    @Override
    public Uni<List<OutgoingEvent>> changed(Mutiny.Session tx, List<Site> sites) {
        List<UUID> wishedFor = sites.stream()
                .filter(site -> site.isOpen() && site.proposalId() != null)
                .map(Site::id)
                .toList();
        return wishedFor.isEmpty()
                ? Uni.createFrom().item(List.of())
                : store.tell(tx, wishedFor).map(WishersOfSites::told);
    }

    private static List<OutgoingEvent> told(List<WishStore.Notice> notices) {
        return notices.stream()
                .map(notice -> new OutgoingEvent(StationEvent.WISH_FULFILLED, notice.wishId(), notice))
                .toList();
    }
}
