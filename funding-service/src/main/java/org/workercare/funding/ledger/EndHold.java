package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.problems.CommonProblem;

/** Posts some or all of a hold and releases the rest; posting nothing voids it. */
@ApplicationScoped
class EndHold {

    private final HoldStore holds;
    private final PostTransfers post;

    EndHold(HoldStore holds, PostTransfers post) {
        this.holds = holds;
        this.post = post;
    }

    /**
     * @param cost what to post of the hold: all of it, less, or zero to void it
     * @param check is given the hold, locked, and may refuse
     */
    Uni<Hold> at(Mutiny.Session tx, UUID id, Function<Hold, Money> cost, Function<Hold, Uni<?>> check, String by) {
        return holds.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .call(check)
                .chain(hold -> holds.isPast(tx, hold.expiresAt)
                        .invoke(past -> refuse(hold, cost.apply(hold), past))
                        .chain(() -> end(tx, hold, cost.apply(hold), by)));
    }

    private static void refuse(Hold hold, Money posted, boolean past) {
        hold.state.refusesPosting(hold.amount, posted, past).ifPresent(problem -> {
            throw problem.problem(problem == LedgerProblem.MORE_THAN_HELD ? "/amount" : null);
        });
    }

    private Uni<Hold> end(Mutiny.Session tx, Hold hold, Money posted, String by) {
        hold.posted = posted;
        hold.state = posted.isPositive() ? HoldState.POSTED : HoldState.VOIDED;
        List<Transfer> batch = new ArrayList<>();
        if (posted.isPositive()) {
            batch.add(move(Transfer.Kind.POST, hold, Bucket.SPENT, posted, by));
        }
        if (hold.released().isPositive()) {
            batch.add(move(Transfer.Kind.RELEASE, hold, Bucket.AVAILABLE, hold.released(), by));
        }
        return post.of(tx, batch).call(tx::flush).replaceWith(hold);
    }

    private static Transfer move(Transfer.Kind kind, Hold hold, Bucket to, Money amount, String by) {
        return Transfer.within(kind, hold.account, Bucket.HELD, to, amount, hold.id.toString(), by);
    }
}
