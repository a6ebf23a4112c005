package org.workercare.station.supplies;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.station.StationEvent;

/** Hands goods out against codes: each code once, and all of a list or none. */
@ApplicationScoped
class HandOutGoods {

    private record HandedOut(UUID batchId, UUID siteId, int handedOut, int remaining) {}

    private final SupplyStore store;
    private final CouponCodes codes;
    private final Outbox outbox;

    HandOutGoods(SupplyStore store, CouponCodes codes, Outbox outbox) {
        this.store = store;
        this.codes = codes;
        this.outbox = outbox;
    }

    Uni<GoodsBatch> against(Mutiny.Session tx, GoodsBatch locked, List<String> given) {
        List<String> kept = given.stream().map(codes::indexOf).toList();
        return store.handOut(tx, locked.id(), kept)
                .invoke(good -> requireAll(kept, good))
                .chain(good -> store.count(tx, locked.id(), good.size()))
                .call(batch -> outbox.append(tx, told(batch)));
    }

    /** A code that stands twice in the list is good for its first time only. */
    private static void requireAll(List<String> given, List<String> good) {
        Set<String> left = new HashSet<>(good);
        for (int i = 0; i < given.size(); i++) {
            if (!left.remove(given.get(i))) {
                throw SupplyProblem.CODE_INVALID.problem("/codes/" + i);
            }
        }
    }

    private static OutgoingEvent told(GoodsBatch batch) {
        HandedOut data = new HandedOut(batch.id(), batch.siteId(), batch.handedOut(), batch.remaining());
        return new OutgoingEvent(StationEvent.GOODS_HANDED_OUT, batch.id(), data);
    }
}
