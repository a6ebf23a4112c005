package org.workercare.station.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Site;

/** Remembers sites, so that a booking need not ask for them; the database refuses what was decided by an old version. */
@ApplicationScoped
class KnowSites {

    private static final int MOST_REMEMBERED = 20_000;

    private final UnitOfWork work;
    private final FindSite sites;
    private final Cache<UUID, Site> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    KnowSites(UnitOfWork work, FindSite sites) {
        this.work = work;
        this.sites = sites;
    }

    /** As it was when it was last looked up, or null. */
    Site remembered(UUID id) {
        return known.getIfPresent(id);
    }

    /** As it stands; fails with {@code unknown-site}. */
    Uni<Site> now(UUID id) {
        return work.read(tx -> sites.named(tx, id, "/siteId")).invoke(site -> known.put(id, site));
    }
}
