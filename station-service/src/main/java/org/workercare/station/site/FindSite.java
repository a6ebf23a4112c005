package org.workercare.station.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.OrganisationId;

/** Gives other features a site. */
@ApplicationScoped
public class FindSite {

    private final SiteStore store;

    FindSite(SiteStore store) {
        this.store = store;
    }

    /** Fails with {@code not-found}. */
    public Uni<Site> at(Mutiny.Session tx, UUID id) {
        return store.find(tx, id);
    }

    /** For a site that a request's body names: fails with {@code unknown-site}. */
    public Uni<Site> named(Mutiny.Session tx, UUID id, String pointer) {
        return store.exists(tx, id).chain(known -> {
            if (!known) {
                throw SiteProblem.UNKNOWN_SITE.problem(pointer);
            }
            return store.find(tx, id);
        });
    }

    /** Whose the sites are, by their ids. */
    public Uni<Map<UUID, OrganisationId>> organisations(Mutiny.Session tx, Collection<UUID> ids) {
        return store.organisations(tx, ids);
    }

    public Uni<Boolean> exists(Mutiny.Session tx, UUID id) {
        return store.exists(tx, id);
    }
}
