package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.workercare.platform.events.UnitOfWork;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.writes.Preconditions;

/** Changes what a subscription names, pauses it, or wakes it: what waits for it then goes out. */
@ApplicationScoped
class ChangeSubscription {

    private final UnitOfWork work;
    private final SubscriptionStore store;
    private final OwnSubscription own;
    private final Preconditions preconditions;

    ChangeSubscription(UnitOfWork work, SubscriptionStore store, OwnSubscription own, Preconditions preconditions) {
        this.work = work;
        this.store = store;
        this.own = own;
        this.preconditions = preconditions;
    }

    Uni<Subscription> by(Caller caller, UUID id, SubscriptionRequest.Change change) {
        return work.write(tx -> store.closeGate(tx)
                .chain(() -> own.lock(tx, caller, id))
                .invoke(subscription -> preconditions.require(subscription.version()))
                .chain(() -> store.change(tx, id, change))
                .chain(() -> store.find(tx, caller.id(), id)));
    }
}
