package org.workercare.station.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.station.site.Site;
import org.workercare.station.site.SiteWatcher;

/** Lets search find a site from the transaction that opens it to the one that closes it. */
@ApplicationScoped
class PlacesOfSites implements SiteWatcher {

    private final SearchStore store;

    PlacesOfSites(SearchStore store) {
        this.store = store;
    }

    @Override
    public Uni<List<OutgoingEvent>> changed(Mutiny.Session tx, List<Site> sites) {
        List<Site> open = sites.stream().filter(Site::isOpen).toList();
        var others = sites.stream().filter(site -> !site.isOpen()).map(Site::id).toList();
        Uni<Integer> kept = open.isEmpty() ? Uni.createFrom().item(0) : store.keep(tx, open);
        return kept.chain(() -> others.isEmpty() ? Uni.createFrom().item(0) : store.drop(tx, others))
                .replaceWith(List.of());
    }
}
