package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;

/** Takes a partner's subscription on: every matching event that commits from then on will be sent. */
@ApplicationScoped
class Subscribe {

    private final SubscriptionStore store;
    private final SecretBox secrets;

    Subscribe(SubscriptionStore store, SecretBox secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /** @return with the secret sealed: it is kept with the reply */
    Uni<SubscriptionMade> by(Mutiny.Session tx, Caller caller, SubscriptionRequest.Create request) {
        UUID id = Ids.next();
        String sealed = secrets.seal(WebhookSecret.fresh());
        return store.closeGate(tx)
                .chain(() -> store.insert(tx, id, caller.id(), request, sealed))
                .chain(() -> store.find(tx, caller.id(), id))
                .map(subscription -> new SubscriptionMade(subscription, sealed));
    }
}
