package org.workercare.station.site;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.OutgoingEvent;

/** A feature that follows sites; an application-scoped bean. So the registry need not know who uses it. */
public interface SiteWatcher {

    /**
     * Called within the transaction that made or changed the sites.
     *
     * @return what is to be told beside the sites' own events
     */
    Uni<List<OutgoingEvent>> changed(Mutiny.Session tx, List<Site> sites);
}
