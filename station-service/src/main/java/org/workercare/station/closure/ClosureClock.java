package org.workercare.station.closure;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.BackgroundLoop;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.problems.ProblemException;
import org.workercare.station.site.FindSite;
import org.workercare.station.site.Move;
import org.workercare.station.site.MoveSite;
import org.workercare.station.site.Site;
import org.workercare.station.site.SiteState;

/** Once a second lets the life of sites follow their closures: suspended when one begins, open when it is over. */
@ApplicationScoped
class ClosureClock {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final UnitOfWork work;
    private final ClosureStore store;
    private final FindSite sites;
    private final MoveSite move;
    private BackgroundLoop loop;

    ClosureClock(UnitOfWork work, ClosureStore store, FindSite sites, MoveSite move) {
        this.work = work;
        this.store = store;
        this.sites = sites;
        this.move = move;
    }

    void start(@Observes StartupEvent event) {
        loop = BackgroundLoop.every(PACE, "closures", this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Boolean> round() {
        return work.read(store::due).chain(due -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::follow)
                .onItem()
                .ignoreAsUni()
                .replaceWith(false));
    }

    /** A site that another replica or a keeper has moved already is left where it is. */
    private Uni<Void> follow(Closure closure) {
        boolean begins = closure.state() == Closure.State.DECLARED;
        Closure.State next = begins ? Closure.State.BEGUN : Closure.State.OVER;
        return work.write(tx -> moveSite(tx, closure, begins).chain(() -> store.set(tx, closure.id(), next)))
                .onFailure(ProblemException.class)
                .recoverWithUni(() -> work.write(tx -> store.set(tx, closure.id(), next)))
                .replaceWithVoid();
    }

    private Uni<?> moveSite(Mutiny.Session tx, Closure closure, boolean begins) {
        return sites.at(tx, closure.siteId()).chain(site -> {
            boolean follows = begins ? site.isOpen() : isSuspendedFor(site, closure);
            Move to = begins ? DeclareClosure.moveOf(closure.reason(), closure.until()) : new Move.Open();
            return follows
                    ? move.by(tx, closure.siteId(), to, locked -> {}).replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }

    /** What a keeper suspended for another reason stays suspended. */
    private static boolean isSuspendedFor(Site site, Closure closure) {
        return site.state() == SiteState.SUSPENDED && closure.reason().equals(site.reason());
    }
}
