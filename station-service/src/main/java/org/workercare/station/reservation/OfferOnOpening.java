package org.workercare.station.reservation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.station.site.Site;
import org.workercare.station.site.SiteWatcher;

/** When a site opens again, those who wait for it are offered what is free. */
@ApplicationScoped
class OfferOnOpening implements SiteWatcher {

    private final ReservationStore store;
    private final RebookStore locks;
    private final WaitStore waiting;

    OfferOnOpening(ReservationStore store, RebookStore locks, WaitStore waiting) {
        this.store = store;
        this.locks = locks;
        this.waiting = waiting;
    }

    @Override
    public Uni<List<OutgoingEvent>> changed(Mutiny.Session tx, List<Site> sites) {
        List<UUID> open = sites.stream().filter(Site::isOpen).map(Site::id).toList();
        return waiting.awaited(tx, open)
                .chain(awaited -> awaited.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : locks.lock(tx, awaited).chain(now -> Multi.createFrom()
                                .iterable(awaited)
                                .onItem()
                                .transformToUniAndConcatenate(site -> store.serve(tx, site, now))
                                .onItem()
                                .ignoreAsUni()))
                .replaceWith(List.of());
    }
}
