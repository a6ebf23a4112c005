package org.workercare.station.site;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;

/** Lets watchers follow a change and tells the world, all in the change's transaction. */
@ApplicationScoped
class SiteChanges {

    private final List<SiteWatcher> watchers;
    private final Outbox outbox;

    SiteChanges(@All List<SiteWatcher> watchers, Outbox outbox) {
        this.watchers = watchers;
        this.outbox = outbox;
    }

    /** @param own the sites' own events, in order */
    Uni<Void> spread(Mutiny.Session tx, List<Site> sites, List<OutgoingEvent> own) {
        Uni<List<OutgoingEvent>> all = Uni.createFrom().item(() -> new ArrayList<>(own));
        for (SiteWatcher watcher : watchers) {
            all = all.chain(told -> watcher.changed(tx, sites).map(more -> {
                told.addAll(more);
                return told;
            }));
        }
        return all.chain(told -> outbox.append(tx, told));
    }
}
