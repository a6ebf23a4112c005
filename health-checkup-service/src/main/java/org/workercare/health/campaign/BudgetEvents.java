package org.workercare.health.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.EventHandler;
import org.workercare.platform.events.IncomingEvent;
import org.workercare.platform.events.PoisonEventException;
import org.workercare.platform.kernel.Money;

/** Hears from funding what became of a budget. What no longer fits the campaign's state changes nothing. */
@ApplicationScoped
public class BudgetEvents implements EventHandler {

    private static final String HELD = "org.workercare.funding.budget.held.v1";
    private static final String REFUSED = "org.workercare.funding.budget.refused.v1";
    private static final String SETTLED = "org.workercare.funding.budget.settled.v1";
    private static final int LONGEST_REASON = 500;

    private final CampaignStore store;

    BudgetEvents(CampaignStore store) {
        this.store = store;
    }

    @Override
    public Set<String> topics() {
        return Set.of("funding.budgets");
    }

    @Override
    public boolean takes(String type) {
        return Set.of(HELD, REFUSED, SETTLED).contains(type);
    }

    @Override
    public Uni<Void> apply(Mutiny.Session tx, IncomingEvent event) {
        UUID id = campaignIn(event);
        return store.lock(tx, id)
                .onItem()
                .ifNull()
                .failWith(() -> new PoisonEventException("no such campaign"))
                .chain(() -> answer(tx, id, event))
                .replaceWithVoid();
    }

    private Uni<Integer> answer(Mutiny.Session tx, UUID id, IncomingEvent event) {
        JsonNode data = event.data();
        return switch (event.type()) {
            case HELD -> store.held(tx, id, money(data, "amount"));
            case REFUSED -> store.refused(tx, id, reason(data));
            case SETTLED -> store.settled(tx, id, money(data, "spent"), money(data, "released"));
            default -> throw new PoisonEventException("not a type this handler takes");
        };
    }

    private static UUID campaignIn(IncomingEvent event) {
        try {
            return UUID.fromString(event.data().path("campaignId").asText());
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("campaignId is no id");
        }
    }

    private static Money money(JsonNode data, String field) {
        try {
            return Money.parse(data.path(field).path("amount").textValue());
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException(field + " is no amount");
        }
    }

    private static String reason(JsonNode data) {
        String reason = data.path("reason").asText("");
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }
}
