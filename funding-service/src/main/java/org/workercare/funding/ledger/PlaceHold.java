package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;

/** Sets money of an account aside. */
@ApplicationScoped
class PlaceHold {

    private final HoldStore holds;
    private final PostTransfers post;

    PlaceHold(HoldStore holds, PostTransfers post) {
        this.holds = holds;
        this.post = post;
    }

    Uni<Hold> on(Mutiny.Session tx, long account, Money amount, String reference, OffsetDateTime expiresAt, String by) {
        UUID id = Ids.next();
        Transfer transfer =
                Transfer.within(Transfer.Kind.HOLD, account, Bucket.AVAILABLE, Bucket.HELD, amount, id.toString(), by);
        return holds.isPast(tx, expiresAt)
                .invoke(past -> {
                    if (past) {
                        throw LedgerProblem.EXPIRY_IN_THE_PAST.problem("/expiresAt");
                    }
                })
                .chain(() -> post.of(tx, List.of(transfer)))
                .replaceWith(() -> new Hold(id, account, amount, reference, expiresAt))
                .call(tx::persist);
    }
}
