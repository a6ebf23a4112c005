package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.EventData;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;

/** Takes over what stations report to have handed out. */
@ApplicationScoped
class HandOutEvents implements EventHandler {

    private static final String HANDED_OUT = "org.workercare.station.goods.handed-out.v1";

    /** @param handedOut in all so far, so that a report that comes twice changes nothing */
    private record Report(UUID batchId, int handedOut) {}

    private final EventData data;
    private final GoodsStore store;
    private final HandOut handOut;

    HandOutEvents(EventData data, GoodsStore store, HandOut handOut) {
        this.data = data;
        this.store = store;
        this.handOut = handOut;
    }

    @Override
    public Set<String> topics() {
        return Set.of("station.goods");
    }

    @Override
    public boolean takes(String type) {
        return type.equals(HANDED_OUT);
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        Report report = data.read(event, Report.class);
        return store.lock(tx, report.batchId())
                .onItem()
                .ifNull()
                .failWith(() -> new PoisonEventException("no such batch"))
                .chain(batch -> {
                    int more = Math.max(0, report.handedOut() - batch.handedOut);
                    if (report.handedOut() < 0 || more > batch.left()) {
                        throw new PoisonEventException("more handed out than the batch holds");
                    }
                    return handOut.of(tx, batch, more, null, "event:station");
                });
    }
}
