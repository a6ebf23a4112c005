package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.web.identity.Caller;

/** Sends earlier events, or sends them again, in order per subject, before what happens next. */
@ApplicationScoped
class ReplayEvents {

    /** @param events how many will be sent */
    record Replay(int events) {}

    private final OwnSubscription own;
    private final DeliveryStore deliveries;

    ReplayEvents(OwnSubscription own, DeliveryStore deliveries) {
        this.own = own;
        this.deliveries = deliveries;
    }

    Uni<Replay> by(Mutiny.Session tx, Caller caller, UUID id, SubscriptionRequest.Replay request) {
        return own.lock(tx, caller, id)
                .invoke(subscription -> {
                    if (!subscription.isActive()) {
                        throw SubscriptionProblem.SUBSCRIPTION_DISABLED.problem();
                    }
                })
                .chain(() -> requireKnown(tx, request.fromEvent()))
                .chain(() -> deliveries.replay(tx, id, request.since(), request.fromEvent()))
                .map(Replay::new);
    }

    private Uni<Void> requireKnown(Mutiny.Session tx, UUID event) {
        if (event == null) {
            return Uni.createFrom().voidItem();
        }
        return deliveries
                .isKnown(tx, event)
                .invoke(isKnown -> {
                    if (!isKnown) {
                        throw SubscriptionProblem.EVENT_UNKNOWN.problem("/fromEvent");
                    }
                })
                .replaceWithVoid();
    }
}
