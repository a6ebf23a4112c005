package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;

/** Tells partners and stations of batches. */
@ApplicationScoped
class TellGoods {

    private final Outbox outbox;

    TellGoods(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param changed those of them that have just been closed are told of */
    Uni<Void> closed(Mutiny.Session tx, List<GoodsBatch> changed) {
        return outbox.append(tx, closings(changed).toList());
    }

    /** @param sent on their way; {@code from} which they went is told of, too, if that closed it */
    Uni<Void> dispatched(Mutiny.Session tx, List<GoodsBatch> sent, List<GoodsBatch> from) {
        Stream<OutgoingEvent> dispatches = sent.stream()
                .map(batch -> new OutgoingEvent(FundingEvent.GOODS_BATCH_DISPATCHED, batch.id, batch.told()));
        return outbox.append(tx, Stream.concat(dispatches, closings(from)).toList());
    }

    private static Stream<OutgoingEvent> closings(List<GoodsBatch> batches) {
        return batches.stream()
                .filter(batch -> batch.state == BatchState.CLOSED)
                .map(batch -> new OutgoingEvent(FundingEvent.GOODS_BATCH_CLOSED, batch.id, batch.told()));
    }
}
