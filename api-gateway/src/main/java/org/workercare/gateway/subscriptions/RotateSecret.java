package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;
import org.workercare.platform.web.writes.Preconditions;

/** Gives a subscription a new secret; the one before signs beside it for a while. */
@ApplicationScoped
class RotateSecret {

    private final SubscriptionStore store;
    private final OwnSubscription own;
    private final SecretBox secrets;
    private final Preconditions preconditions;
    private final WebhooksConfig config;

    RotateSecret(
            SubscriptionStore store,
            OwnSubscription own,
            SecretBox secrets,
            Preconditions preconditions,
            WebhooksConfig config) {
        this.store = store;
        this.own = own;
        this.secrets = secrets;
        this.preconditions = preconditions;
        this.config = config;
    }

    /** @return with the new secret sealed: it is kept with the reply */
    Uni<SubscriptionMade> by(Mutiny.Session tx, Caller caller, UUID id) {
        String sealed = secrets.seal(WebhookSecret.fresh());
        return own.lock(tx, caller, id)
                .invoke(subscription -> preconditions.require(subscription.version()))
                .chain(() -> store.rotate(tx, id, sealed, config.rotationOverlap()))
                .chain(() -> store.find(tx, caller.id(), id))
                .map(subscription -> new SubscriptionMade(subscription, sealed));
    }
}
