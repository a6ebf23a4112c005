package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Tells other features whose money holds keep, in one statement however many there are. */
@ApplicationScoped
public class TellHolds {

    /**
     * A hold and the money it keeps.
     *
     * @param account that it is on
     * @param open whether it still keeps the amount
     */
    public record Told(
            UUID hold, long account, UUID programme, Earmark earmark, String subCategory, Money amount, boolean open) {}

    private final BulkHoldStore store;

    TellHolds(BulkHoldStore store) {
        this.store = store;
    }

    /** Those of them that exist, by id. */
    public Uni<List<Told>> of(Mutiny.Session tx, Collection<UUID> holds) {
        return tx.flush().chain(() -> store.tell(tx, holds, false));
    }

    /** The same, locked until the transaction ends: to be called before any account is. */
    public Uni<List<Told>> locked(Mutiny.Session tx, Collection<UUID> holds) {
        return tx.flush().chain(() -> store.tell(tx, holds, true));
    }
}
