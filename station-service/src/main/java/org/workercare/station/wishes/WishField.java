package org.workercare.station.wishes;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.workercare.platform.events.Await;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.OrganisationId;

/**
 * The open wishes and their clusters, held in memory and brought up to date before each answer: by what the snapshot of the
 * last time did not see, so that nothing committed is missed and only the components it touches are clustered anew.
 *
 * <p>The clusters are a function of the wishes that are open, so all replicas agree, and none keeps what another has not.
 */
@ApplicationScoped
class WishField {

    private static final int MOST_VIEWS = 8;

    /** The wishes of an organisation's subtree, clustered within a radius. */
    private record View(OrganisationId within, int radiusMetres) {}

    private final UnitOfWork work;
    private final WishStore store;
    private final Map<UUID, WishStore.Change> open = new HashMap<>();
    private final Map<View, LiveClusters> views = new LinkedHashMap<>(MOST_VIEWS, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<View, LiveClusters> eldest) {
            return size() > MOST_VIEWS;
        }
    };
    private String snapshot;

    WishField(UnitOfWork work, WishStore store) {
        this.work = work;
        this.store = store;
    }

    /** Asks the clusters as they are now; the question is not to keep what it is shown. Not within a transaction. */
    <T> Uni<T> ask(OrganisationId within, int radiusMetres, Function<LiveClusters, T> question) {
        return VertxContextSupport.executeBlocking(() -> answer(new View(within, radiusMetres), question));
    }

    /** The open wishes of an organisation's subtree as they are now. Not within a transaction. */
    Uni<List<ClusterWishes.Point>> openWithin(OrganisationId within) {
        return VertxContextSupport.executeBlocking(() -> points(within));
    }

    private synchronized <T> T answer(View view, Function<LiveClusters, T> question) {
        catchUp();
        return question.apply(views.computeIfAbsent(view, this::built));
    }

    private synchronized List<ClusterWishes.Point> points(OrganisationId within) {
        catchUp();
        return open.values().stream()
                .filter(wish -> wish.organisation().isWithin(within))
                .map(WishStore.Change::point)
                .toList();
    }

    private LiveClusters built(View view) {
        LiveClusters clusters = new LiveClusters(view.radiusMetres());
        open.values().forEach(wish -> tell(view, clusters, wish));
        return clusters;
    }

    private void catchUp() {
        WishStore.Changes changes = Await.result(() -> work.read(tx -> store.changes(tx, snapshot)));
        apply(changes.wishes());
        snapshot = changes.snapshot();
    }

    private void apply(Collection<WishStore.Change> changes) {
        for (WishStore.Change wish : changes) {
            if (wish.isOpen()) {
                open.put(wish.id(), wish);
            } else {
                open.remove(wish.id());
            }
            views.forEach((view, clusters) -> tell(view, clusters, wish));
        }
    }

    private static void tell(View view, LiveClusters clusters, WishStore.Change wish) {
        if (!wish.isOpen()) {
            clusters.remove(wish.id());
        } else if (wish.organisation().isWithin(view.within())) {
            clusters.put(wish.point());
        }
    }
}
