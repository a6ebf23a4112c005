package org.workercare.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;

/**
 * Remembers, in the transaction that did something, that it is to be told.
 *
 * <p>Lock order: after all rows the transaction locks; then the subjects' advisory locks by topic and subject. Append
 * once per transaction where possible, so that two transactions never wait for each other.
 */
@ApplicationScoped
public class Outbox {

    private final ObjectMapper json;
    private final EventSchemas schemas;

    Outbox(ObjectMapper json, EventSchemas schemas) {
        this.json = json;
        this.schemas = schemas;
    }

    public Uni<Void> append(Mutiny.Session tx, OutgoingEvent event) {
        return append(tx, List.of(event));
    }

    /** One statement for all of them; their order is kept for each subject. */
    public Uni<Void> append(Mutiny.Session tx, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ArrayNode rows = json.createArrayNode();
        events.forEach(event -> add(rows, event));
        return tx.createNativeQuery("select 1 from outbox_append(cast(cast(?1 as text) as jsonb))", Integer.class)
                .setParameter(1, rows.toString())
                .getResultList()
                .replaceWithVoid();
    }

    private void add(ArrayNode rows, OutgoingEvent event) {
        JsonNode data = json.valueToTree(event.data());
        schemas.check(event.type(), data);
        rows.addObject()
                .put("ordinal", rows.size())
                .put("id", Ids.next().toString())
                .put("topic", event.type().topic())
                .put("subject", event.subject())
                .put("type", event.type().type())
                .put("audience", event.type().audience().wireName())
                .set("data", data);
    }
}
