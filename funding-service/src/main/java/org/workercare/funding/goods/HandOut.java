package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;

/** Notes how many pieces of a batch are handed out in all, and closes it with the last. */
@ApplicationScoped
class HandOut {

    private final Outbox outbox;

    HandOut(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param batch locked */
    Uni<Void> upTo(Mutiny.Session tx, GoodsBatch batch, int total) {
        boolean wasClosed = batch.state == BatchState.CLOSED;
        batch.take(batch.life().withHandedOut(total));
        return tx.flush()
                .chain(() -> batch.state == BatchState.CLOSED && !wasClosed
                        ? outbox.append(tx, new OutgoingEvent(FundingEvent.GOODS_BATCH_CLOSED, batch.id, batch.told()))
                        : Uni.createFrom().voidItem());
    }
}
