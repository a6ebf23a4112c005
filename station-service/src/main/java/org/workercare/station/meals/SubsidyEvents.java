package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;

/** Hears what funding decided about claims. */
@ApplicationScoped
class SubsidyEvents implements EventHandler {

    private static final String SETTLED = "org.workercare.funding.subsidy.settled.v1";
    private static final String REFUSED = "org.workercare.funding.subsidy.refused.v1";

    private final MealStore store;

    SubsidyEvents(MealStore store) {
        this.store = store;
    }

    @Override
    public Set<String> topics() {
        return Set.of("funding.subsidies");
    }

    @Override
    public boolean takes(String type) {
        return type.equals(SETTLED) || type.equals(REFUSED);
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        SubsidyClaim.State state =
                event.type().equals(SETTLED) ? SubsidyClaim.State.SETTLED : SubsidyClaim.State.REFUSED;
        try {
            UUID claim = UUID.fromString(event.data().path("claimId").asText());
            return store.decide(tx, claim, state).replaceWithVoid();
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("a claim's id is no UUID");
        }
    }
}
