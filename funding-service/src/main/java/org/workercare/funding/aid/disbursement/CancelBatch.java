package org.workercare.funding.aid.disbursement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.aid.AdvanceCases;
import org.workercare.funding.aid.CaseAct;

/** Gives up a batch that was not sent, all of it or one case: what it had collected can be collected again. */
@ApplicationScoped
public class CancelBatch {

    private final BatchStore batches;
    private final LineStore lines;
    private final AdvanceCases advance;

    CancelBatch(BatchStore batches, LineStore lines, AdvanceCases advance) {
        this.batches = batches;
        this.lines = lines;
        this.advance = advance;
    }

    /** @param batch locked */
    Uni<Void> by(Mutiny.Session tx, String by, Batch batch) {
        if (batch.state() != BatchState.DRAFT) {
            throw DisbursementProblem.WRONG_BATCH_STATE.problem();
        }
        return lines.collected(tx, batch.id())
                .map(found -> found.stream().map(LineStore.Line::aidCase).toList())
                .chain(cases -> lines.moveCollected(tx, batch.id(), LineState.BLOCKED)
                        .chain(() -> advance.by(
                                tx, cases, CaseAct.LEAVE_BATCH, by, batch.id().toString())))
                .chain(() -> batches.move(tx, batch.id(), BatchState.CANCELLED));
    }

    /** Locks the batch that has the case under way, if one has: to be called before the case is locked. */
    public Uni<Void> lockBatchOf(Mutiny.Session tx, UUID aidCase) {
        return lines.batchOf(tx, aidCase)
                .chain(batch -> batch == null
                        ? Uni.createFrom().voidItem()
                        : batches.lock(tx, batch).replaceWithVoid());
    }

    /** Takes a case out of its batch, which was locked before the case was; fails with {@code payment-under-way} once it was sent. */
    public Uni<Void> without(Mutiny.Session tx, UUID aidCase, String by) {
        return lines.batchOf(tx, aidCase)
                .chain(batch -> batch == null
                        ? Uni.createFrom().<LineStore.Line>failure(DisbursementProblem.WRONG_BATCH_STATE.problem())
                        : batches.lock(tx, batch)
                                .chain(locked -> lines.collected(tx, batch))
                                .map(found -> lineOf(found, aidCase)))
                .chain(line -> lines.move(tx, List.of(line.in(LineState.BLOCKED, null))))
                .chain(() -> advance.by(tx, List.of(aidCase), CaseAct.LEAVE_BATCH, by, null))
                .replaceWithVoid();
    }

    private static LineStore.Line lineOf(List<LineStore.Line> collected, UUID aidCase) {
        return collected.stream()
                .filter(line -> line.aidCase().equals(aidCase))
                .findFirst()
                .orElseThrow(DisbursementProblem.PAYMENT_UNDER_WAY::problem);
    }
}
