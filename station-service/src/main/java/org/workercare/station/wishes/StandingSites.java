package org.workercare.station.wishes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.station.site.Site;
import org.workercare.station.site.SiteState;
import org.workercare.station.site.SiteWatcher;

/** Knows which sites may serve a wish: from the transaction that plans a site to the one that closes it. */
@ApplicationScoped
class StandingSites implements SiteWatcher {

    private static final Set<SiteState> STANDING =
            EnumSet.of(SiteState.PLANNED, SiteState.UNDER_CONSTRUCTION, SiteState.OPEN, SiteState.SUSPENDED);

    private final StandingSiteStore store;

    StandingSites(StandingSiteStore store) {
        this.store = store;
    }

    @Override
    public Uni<List<OutgoingEvent>> changed(Mutiny.Session tx, List<Site> sites) {
        List<Site> standing =
                sites.stream().filter(site -> STANDING.contains(site.state())).toList();
        List<UUID> others = sites.stream()
                .filter(site -> !STANDING.contains(site.state()))
                .map(Site::id)
                .toList();
        Uni<Integer> kept = standing.isEmpty() ? Uni.createFrom().item(0) : store.keep(tx, standing);
        return kept.chain(() -> others.isEmpty() ? Uni.createFrom().item(0) : store.drop(tx, others))
                .replaceWith(List.of());
    }
}
