package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.FundingEvent;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.kernel.Money;

/** Tells what became of a batch, and notes when that is all there is to tell. */
@ApplicationScoped
class ReconcileBatch {

    private final BatchStore batches;
    private final LineStore lines;
    private final ReceiptStore receipts;

    ReconcileBatch(BatchStore batches, LineStore lines, ReceiptStore receipts) {
        this.batches = batches;
        this.lines = lines;
        this.receipts = receipts;
    }

    Uni<Reconciliation> of(Mutiny.Session tx, Batch batch) {
        return lines.sums(tx, batch.id()).chain(states -> receipts.unmatched(tx, batch.id())
                .map(unmatched ->
                        Reconciliation.of(batch.id(), batch.state(), batch.lines(), batch.total(), states, unmatched)));
    }

    /** Brings a locked batch's state up to date; @return what is to be told of that */
    Uni<List<OutgoingEvent>> update(Mutiny.Session tx, Batch batch) {
        return of(tx, batch).chain(found -> {
            BatchState next = found.done() ? BatchState.RECONCILED : BatchState.SENT;
            boolean news = next == BatchState.RECONCILED && batch.state() != BatchState.RECONCILED;
            return batches.move(tx, batch.id(), next).replaceWith(news ? List.of(told(batch, found)) : List.of());
        });
    }

    private static OutgoingEvent told(Batch batch, Reconciliation found) {
        List<Reconciliation.Part> sent = found.states().stream()
                .filter(part -> !part.kind().equals(LineState.BLOCKED.name()))
                .toList();
        int count = (int) sent.stream().mapToLong(Reconciliation.Part::count).sum();
        Money sum = sent.stream().map(Reconciliation.Part::amount).reduce(Money.ZERO, Money::plus);
        return new OutgoingEvent(
                FundingEvent.DISBURSEMENT_RECONCILED, batch.id(), batch.told(BatchState.RECONCILED, count, sum));
    }
}
