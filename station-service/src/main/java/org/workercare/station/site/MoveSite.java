package org.workercare.station.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.station.StationEvent;

/** Takes a site one move further in its life. */
@ApplicationScoped
public class MoveSite {

    private final SiteStore store;
    private final SiteChanges changes;

    MoveSite(SiteStore store, SiteChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /**
     * @param guard sees the locked site before anything changes, and throws to refuse
     * @return the site as it is now; fails with {@code site-move-not-allowed} or {@code site-not-ready}
     */
    public Uni<Site> by(Mutiny.Session tx, UUID siteId, Move move, Consumer<Site> guard) {
        return store.lock(tx, siteId).invoke(guard).chain(site -> {
            boolean built = requireAllowed(site, move);
            return store.move(tx, site, move).call(moved -> changes.spread(tx, List.of(moved), told(moved, built)));
        });
    }

    private static boolean requireAllowed(Site site, Move move) {
        return switch (SiteLife.decide(site.state(), move, site.readiness())) {
            case SiteLife.Decision.Allowed allowed -> allowed.built();
            case SiteLife.Decision.NotFromHere no ->
                throw SiteProblem.SITE_MOVE_NOT_ALLOWED.problem(
                        "/to",
                        Map.of(
                                "from",
                                site.state().wireName(),
                                "to",
                                move.target().wireName()));
            case SiteLife.Decision.NotReady no ->
                throw SiteProblem.SITE_NOT_READY.problem("/to", Map.of("missing", no.missing()));
        };
    }

    /** What there is to tell; that construction began is told by nothing, its end by {@code site.built}. */
    private static List<OutgoingEvent> told(Site site, boolean built) {
        List<OutgoingEvent> events = new ArrayList<>();
        if (built) {
            events.add(SiteTold.as(StationEvent.SITE_BUILT, site, SiteState.UNDER_CONSTRUCTION));
        }
        switch (site.state()) {
            case PROPOSED, UNDER_CONSTRUCTION -> {}
            case PLANNED -> events.add(SiteTold.as(StationEvent.SITE_PLANNED, site));
            case OPEN -> events.add(SiteTold.as(StationEvent.SITE_OPENED, site));
            case SUSPENDED -> events.add(SiteTold.as(StationEvent.SITE_SUSPENDED, site));
            case CLOSED -> events.add(SiteTold.as(StationEvent.SITE_CLOSED, site));
        }
        return events;
    }
}
