package org.workercare.station.meals;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;
import org.workercare.platform.web.problems.ProblemException;

/** Hears what funding decided about claims. */
@ApplicationScoped
class SubsidyEvents implements EventHandler {

    private static final String SETTLED = "org.workercare.funding.subsidy.settled.v1";
    private static final String REFUSED = "org.workercare.funding.subsidy.refused.v1";

    private final ClaimStore store;

    SubsidyEvents(ClaimStore store) {
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
        String reason = event.data().path("reason").asText(null);
        return store.lock(tx, claim(event))
                .onFailure(ProblemException.class)
                .transform(unknown -> new PoisonEventException("no claim is called so"))
                .invoke(claim -> requireWhole(claim, event.data().path("amount")))
                .chain(claim -> store.decide(tx, claim.id(), state, reason))
                .replaceWithVoid();
    }

    private static UUID claim(IncomingEvent event) {
        try {
            return UUID.fromString(event.data().path("claimId").asText());
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("a claim's id is no UUID");
        }
    }

    /** Funding answers for all of a claim or for none of it. */
    private static void requireWhole(SubsidyClaim claim, JsonNode amount) {
        if (!claim.amount().amount().equals(amount.path("amount").asText())) {
            throw new PoisonEventException("the amount is not what was claimed");
        }
    }
}
