package org.workercare.station.occupancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.station.site.Site;
import org.workercare.station.site.SiteWatcher;

/** Keeps as many bays as the registry says a site has. */
@ApplicationScoped
class BaysOfSites implements SiteWatcher {

    private final BayStore store;

    BaysOfSites(BayStore store) {
        this.store = store;
    }

    @Override
    public Uni<List<OutgoingEvent>> changed(Mutiny.Session tx, List<Site> sites) {
        return store.provide(tx, sites.stream().collect(Collectors.toMap(Site::id, Site::bays)))
                .replaceWith(List.of());
    }
}
