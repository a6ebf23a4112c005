package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.writes.Preconditions;

/** Ends a subscription with all that was still to be sent to it. */
@ApplicationScoped
class Unsubscribe {

    private final UnitOfWork work;
    private final SubscriptionStore store;
    private final OwnSubscription own;
    private final Preconditions preconditions;

    Unsubscribe(UnitOfWork work, SubscriptionStore store, OwnSubscription own, Preconditions preconditions) {
        this.work = work;
        this.store = store;
        this.own = own;
        this.preconditions = preconditions;
    }

    /** Closes the gate first, so that no event adds a delivery while they are taken away. */
    Uni<Void> by(Caller caller, UUID id) {
        return work.write(tx -> store.closeGate(tx)
                .chain(() -> own.lock(tx, caller, id))
                .invoke(subscription -> preconditions.require(subscription.version()))
                .chain(() -> store.delete(tx, id)));
    }
}
