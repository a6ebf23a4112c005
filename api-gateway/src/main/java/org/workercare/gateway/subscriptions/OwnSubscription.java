package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.problems.CommonProblem;

/** Gives a partner its own subscriptions only; another's is as if it were not there. */
@ApplicationScoped
class OwnSubscription {

    private final SubscriptionStore store;

    OwnSubscription(SubscriptionStore store) {
        this.store = store;
    }

    /** @return fails with {@code not-found} */
    Uni<Subscription> find(Mutiny.Session tx, Caller caller, UUID id) {
        return store.find(tx, caller.id(), id).map(OwnSubscription::orNotFound);
    }

    /** With its row locked. @return fails with {@code not-found} */
    Uni<Subscription> lock(Mutiny.Session tx, Caller caller, UUID id) {
        return store.lock(tx, caller.id(), id).map(OwnSubscription::orNotFound);
    }

    private static Subscription orNotFound(Subscription subscription) {
        if (subscription == null) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return subscription;
    }
}
