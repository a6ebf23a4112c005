package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.web.identity.Caller;

/** Sends an event that means nothing to one subscription, so that its owner can try the receiver. */
@ApplicationScoped
class SendTestEvent {

    /** @param event {@code webhook-id} of what is sent */
    record Sent(UUID event) {}

    private final OwnSubscription own;
    private final PublishedEventStore events;

    SendTestEvent(OwnSubscription own, PublishedEventStore events) {
        this.own = own;
        this.events = events;
    }

    Uni<Sent> by(Mutiny.Session tx, Caller caller, UUID id) {
        UUID event = Ids.next();
        return own.lock(tx, caller, id)
                .invoke(subscription -> {
                    if (!subscription.isActive()) {
                        throw SubscriptionProblem.SUBSCRIPTION_DISABLED.problem();
                    }
                })
                .chain(() -> events.recordTest(tx, event, id))
                .replaceWith(new Sent(event));
    }
}
