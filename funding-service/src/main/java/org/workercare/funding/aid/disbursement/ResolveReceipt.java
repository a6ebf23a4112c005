package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.CaseAct;
import org.workercare.platform.events.Outbox;
import org.workercare.platform.events.OutgoingEvent;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/**
 * Notes what a person did about a receipt that fits nothing. A line whose hold was ended by other means is settled by it:
 * the ledger was dealt with by whoever ended the hold, and the case takes the end that the bank tells.
 */
@ApplicationScoped
class ResolveReceipt {

    private final ReceiptStore receipts;
    private final BatchStore batches;
    private final LineStore lines;
    private final AdvanceCases advance;
    private final ReconcileBatch reconcile;
    private final Preconditions preconditions;
    private final Outbox outbox;

    ResolveReceipt(
            ReceiptStore receipts,
            BatchStore batches,
            LineStore lines,
            AdvanceCases advance,
            ReconcileBatch reconcile,
            Preconditions preconditions,
            Outbox outbox) {
        this.receipts = receipts;
        this.batches = batches;
        this.lines = lines;
        this.advance = advance;
        this.reconcile = reconcile;
        this.preconditions = preconditions;
        this.outbox = outbox;
    }

    Uni<ReceiptStore.Imported> by(Mutiny.Session tx, Caller caller, UUID id, String note) {
        return found(tx, id)
                .chain(receipt -> batches.lock(tx, receipt.batch()))
                .call(batch -> found(tx, id)
                        .invoke(receipt -> refuse(caller, batch, receipt))
                        .call(() -> receipts.resolve(tx, id, note, caller.id()))
                        .chain(receipt -> settle(tx, caller.id(), receipt))
                        .chain(events -> reconcile.update(tx, batch).chain(more -> {
                            List<OutgoingEvent> all = new ArrayList<>(events);
                            all.addAll(more);
                            return outbox.append(tx, all);
                        })))
                .chain(() -> found(tx, id));
    }

    private void refuse(Caller caller, Batch batch, ReceiptStore.Imported receipt) {
        caller.requireReach(batch.organisation());
        preconditions.require(receipt.version());
        if (receipt.verdict().matches() || receipt.resolvedBy() != null) {
            throw DisbursementProblem.RECEIPT_RESOLVED.problem();
        }
    }

    private Uni<List<OutgoingEvent>> settle(Mutiny.Session tx, String by, ReceiptStore.Imported receipt) {
        if (receipt.verdict() != Verdict.HOLD_ENDED) {
            return Uni.createFrom().item(List.of());
        }
        return lines.numbered(tx, receipt.batch(), List.of(receipt.line()))
                .map(List::getFirst)
                .chain(line -> line.state() == LineState.SENT
                        ? settle(tx, by, receipt, line)
                        : Uni.createFrom().item(List.of()));
    }

    private Uni<List<OutgoingEvent>> settle(
            Mutiny.Session tx, String by, ReceiptStore.Imported receipt, LineStore.Line line) {
        CaseAct act = receipt.outcome() == BankReceipt.Outcome.PAID ? CaseAct.PAY : CaseAct.FAIL;
        return lines.move(tx, List.of(line.in(LineState.BY_HAND, null)))
                .chain(() -> advance.by(
                        tx, List.of(line.aidCase()), act, by, receipt.id().toString()))
                .map(AdvanceCases.Advanced::events);
    }

    private Uni<ReceiptStore.Imported> found(Mutiny.Session tx, UUID id) {
        return receipts.find(tx, id).onItem().ifNull().failWith(CommonProblem.NOT_FOUND::problem);
    }
}
