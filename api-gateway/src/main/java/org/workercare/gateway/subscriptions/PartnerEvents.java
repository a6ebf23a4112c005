package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.Audience;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;

/** Takes every public event of every service. The topics are those of {@code docs/contracts.md}. */
@ApplicationScoped
class PartnerEvents implements EventHandler {

    private static final Set<String> TOPICS = Set.of(
            "funding.alerts",
            "funding.budgets",
            "funding.cases",
            "funding.emergencies",
            "funding.goods",
            "funding.plans",
            "funding.projects",
            "funding.subsidies",
            "health.campaigns",
            "health.referrals",
            "health.stops",
            "station.activities",
            "station.goods",
            "station.proposals",
            "station.reservations",
            "station.sites",
            "station.stock",
            "station.subsidies",
            "station.wishes");

    private final SubscriptionStore subscriptions;
    private final PublishedEventStore events;

    PartnerEvents(SubscriptionStore subscriptions, PublishedEventStore events) {
        this.subscriptions = subscriptions;
        this.events = events;
    }

    @Override
    public String name() {
        return "PartnerEvents";
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public boolean takes(String type) {
        return true;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        if (event.audience() != Audience.PUBLIC) {
            return Uni.createFrom().voidItem();
        }
        return subscriptions.enterGate(tx).chain(() -> events.record(tx, event));
    }
}
