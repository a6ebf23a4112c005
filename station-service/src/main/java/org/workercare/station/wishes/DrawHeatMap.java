package org.workercare.station.wishes;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.workercare.platform.events.Await;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.kernel.privacy.BlindIndex;

/** Draws the heat map out of all wishes that wait and of what is searched for in vain. */
@ApplicationScoped
class DrawHeatMap {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int DRAWN_BYTES = 6;

    /** What there is to draw, read a moment ago. */
    private record Sheet(long readAt, Map<GridCell, List<Long>> wishers, Map<GridCell, Long> searches) {

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    /** Both layers, apart. */
    record Drawn(List<HeatMap.Shown> wishers, List<HeatMap.Shown> searches) {}

    private final UnitOfWork work;
    private final WishStore wishes;
    private final DemandStore demand;
    private final BlindIndex index;
    private Sheet sheet;

    DrawHeatMap(UnitOfWork work, WishStore wishes, DemandStore demand, BlindIndex index) {
        this.work = work;
        this.wishes = wishes;
        this.demand = demand;
        this.index = index;
    }

    /** @param zoom of the finest cells, from {@link HeatMap#COARSEST} to {@link GridCell#FINEST} */
    Uni<Drawn> at(int zoom) {
        return VertxContextSupport.executeBlocking(() -> drawn(zoom));
    }

    private synchronized Drawn drawn(int zoom) {
        if (sheet == null || !sheet.isFresh()) {
            sheet = Await.result(() -> work.read(tx ->
                    wishes.waiting(tx).chain(waiting -> demand.everywhere(tx).map(wanted -> sheet(waiting, wanted)))));
        }
        return new Drawn(
                HeatMap.ofWishers(zoom, sheet.wishers(), this::uniform), HeatMap.ofSearches(zoom, sheet.searches()));
    }

    private static Sheet sheet(List<WishStore.Wishers> waiting, List<DemandStore.Demand> wanted) {
        return new Sheet(
                System.nanoTime(),
                waiting.stream().collect(Collectors.toMap(WishStore.Wishers::cell, WishStore.Wishers::people)),
                wanted.stream().collect(Collectors.toMap(DemandStore.Demand::cell, DemandStore.Demand::searches)));
    }

    private double uniform(GridCell cell, Set<Long> people) {
        byte[] bits = Base64.getUrlDecoder().decode(index.of("heat-map.draw", cell + " " + new TreeSet<>(people)));
        double drawn = 0;
        for (int i = 0; i < DRAWN_BYTES; i++) {
            drawn = (drawn + (bits[i] & 0xff)) / 256;
        }
        return drawn;
    }
}
