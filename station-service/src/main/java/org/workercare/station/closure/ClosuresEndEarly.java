package org.workercare.station.closure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.station.reservation.BlockSite;
import org.workercare.station.site.Site;
import org.workercare.station.site.SiteWatcher;

/** A keeper who opens a site again ends the closure that had begun: it takes reservations at once. */
@ApplicationScoped
class ClosuresEndEarly implements SiteWatcher {

    private final ClosureStore store;
    private final BlockSite block;

    ClosuresEndEarly(ClosureStore store, BlockSite block) {
        this.store = store;
        this.block = block;
    }

    @Override
    public Uni<List<OutgoingEvent>> changed(Mutiny.Session tx, List<Site> sites) {
        var open = sites.stream().filter(Site::isOpen).map(Site::id).toList();
        if (open.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return store.begun(tx, open).chain(begun -> Multi.createFrom()
                .iterable(begun)
                .onItem()
                .transformToUniAndConcatenate(closure -> block.release(tx, closure.id(), closure.siteId())
                        .chain(() -> store.set(tx, closure.id(), Closure.State.OVER)))
                .onItem()
                .ignoreAsUni()
                .replaceWith(List.<OutgoingEvent>of()));
    }
}
