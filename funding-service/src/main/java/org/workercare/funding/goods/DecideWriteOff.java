package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.GoodsMovement;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.platform.web.writes.Preconditions;

/** Agrees to a write-off, and the pieces are gone; or does not. Never who proposed it. */
@ApplicationScoped
class DecideWriteOff {

    private final GoodsStore store;
    private final Preconditions preconditions;
    private final PostGoods post;
    private final TellGoods tell;

    DecideWriteOff(GoodsStore store, Preconditions preconditions, PostGoods post, TellGoods tell) {
        this.store = store;
        this.preconditions = preconditions;
        this.post = post;
        this.tell = tell;
    }

    Uni<WriteOff> by(Mutiny.Session tx, Caller caller, UUID id, WriteOff.State decision) {
        return store.lockWriteOff(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .call(writeOff -> store.lock(tx, writeOff.batch).chain(batch -> {
                    caller.requireReach(batch.organisation);
                    preconditions.require(writeOff.version);
                    refuseUnlessOpenTo(caller, writeOff);
                    writeOff.state = decision;
                    writeOff.decidedBy = caller.id();
                    return decision == WriteOff.State.APPROVED ? writeOff(tx, batch, writeOff) : tx.flush();
                }));
    }

    private static void refuseUnlessOpenTo(Caller caller, WriteOff writeOff) {
        if (writeOff.state != WriteOff.State.PROPOSED) {
            throw GoodsProblem.WRITE_OFF_DECIDED.problem();
        }
        if (writeOff.proposedBy.equals(caller.id())) {
            throw GoodsProblem.OWN_WRITE_OFF.problem();
        }
    }

    private Uni<Void> writeOff(Mutiny.Session tx, GoodsBatch batch, WriteOff writeOff) {
        batch.life().refusesWriteOff(writeOff.quantity).ifPresent(problem -> {
            throw problem.problem();
        });
        Money worth = batch.writeOff(writeOff.quantity);
        GoodsPosting posting = GoodsPosting.outOf(
                GoodsMovement.Kind.WRITE_OFF, batch, writeOff.quantity, worth, writeOff.reason, writeOff.decidedBy);
        return tx.flush().chain(() -> post.of(tx, List.of(posting))).chain(() -> tell.closed(tx, List.of(batch)));
    }
}
