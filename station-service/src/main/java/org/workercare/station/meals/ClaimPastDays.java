package org.workercare.station.meals;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.problems.ProblemException;
import org.workercare.station.site.FindSite;

/**
 * Claims each day's subsidy once the day is over in China by the database's clock, one site after another; whichever replica
 * comes first has it, and the others find nothing left.
 */
@ApplicationScoped
class ClaimPastDays {

    private static final Duration PACE = Duration.ofSeconds(5);

    private final UnitOfWork work;
    private final ClaimStore claims;
    private final ClaimSubsidy claim;
    private final FindSite sites;
    private BackgroundLoop loop;

    ClaimPastDays(UnitOfWork work, ClaimStore claims, ClaimSubsidy claim, FindSite sites) {
        this.work = work;
        this.claims = claims;
        this.claim = claim;
        this.sites = sites;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(PACE, "subsidy claims", this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Claims one day of one site; a day that another replica claims meanwhile is nothing to this one. */
    private Uni<Boolean> round() {
        return work.read(claims::due)
                .chain(due -> due == null
                        ? Uni.createFrom().item(false)
                        : work.write(tx -> sites.at(tx, due.siteId()).chain(site -> claim.of(tx, site, due.day())))
                                .replaceWith(true)
                                .onFailure(ProblemException.class)
                                .recoverWithItem(true));
    }
}
