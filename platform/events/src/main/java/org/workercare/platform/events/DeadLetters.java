package org.workercare.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Events no handler could take: kept with the reason, told on {@code <topic>.dead}, replayed at an operator's word.
 *
 * <p>A later event of the same subject is not held back by a dead one.
 */
@ApplicationScoped
public class DeadLetters {

    private static final String BURY = """
            insert into dead_letter (event_id, handler, topic, subject, type, audience, happened_at, data, reason)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(cast(?8 as text) as jsonb), ?9) on conflict do nothing""";
    private static final String TELL = """
            insert into outbox (id, topic, subject, type, audience, data)
            values (?1, ?2, ?3, ?4, 'internal', cast(cast(?5 as text) as jsonb))""";
    private static final String LIST = "from DeadLetter where id > ?1 order by id";

    /** Smaller than every id. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * A dead letter as operators see it: without its data.
     *
     * @param handler who could not take it
     * @param reason why
     */
    public record View(
            UUID id,
            UUID eventId,
            String handler,
            String topic,
            String subject,
            String type,
            String reason,
            OffsetDateTime diedAt) {}

    private final UnitOfWork work;
    private final Inbox inbox;
    private final ObjectMapper json;
    private final List<EventHandler> handlers;

    DeadLetters(UnitOfWork work, Inbox inbox, ObjectMapper json, @All List<EventHandler> handlers) {
        this.work = work;
        this.inbox = inbox;
        this.json = json;
        this.handlers = handlers;
    }

    /** @param after the id behind which to begin, or null; oldest first */
    public Uni<List<View>> list(UUID after, int limit) {
        return work.read(tx -> tx.createSelectionQuery(LIST, DeadLetter.class)
                .setParameter(1, after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList()
                .map(letters -> letters.stream().map(DeadLetters::view).toList()));
    }

    /**
     * Has the handler take the event once more; the letter goes if, and only if, it does.
     *
     * @return false if there is no such letter
     */
    public Uni<Boolean> replay(UUID id) {
        return work.write(tx -> tx.find(DeadLetter.class, id, LockModeType.PESSIMISTIC_WRITE)
                .chain(letter -> letter == null
                        ? Uni.createFrom().item(false)
                        : handlerNamed(letter.handler)
                                .apply(tx, eventIn(letter))
                                .chain(() -> tx.createNativeQuery("delete from dead_letter where id = ?1")
                                        .setParameter(1, id)
                                        .executeUpdate())
                                .replaceWith(true)));
    }

    Uni<Void> bury(EventHandler handler, IncomingEvent event, String reason) {
        return work.write(tx -> inbox.remember(tx, handler, event)
                .chain(isNew -> isNew
                        ? bury(tx, handler, event, reason)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> bury(Mutiny.Session tx, EventHandler handler, IncomingEvent event, String reason) {
        ObjectNode told = json.createObjectNode().put("reason", reason).put("handler", handler.name());
        told.set("data", event.data());
        return tx.createNativeQuery(BURY)
                .setParameter(1, event.id())
                .setParameter(2, handler.name())
                .setParameter(3, event.topic())
                .setParameter(4, event.subject())
                .setParameter(5, event.type())
                .setParameter(6, event.audience().wireName())
                .setParameter(7, event.happenedAt())
                .setParameter(8, event.data().toString())
                .setParameter(9, reason)
                .executeUpdate()
                .chain(() -> tx.createNativeQuery(TELL)
                        .setParameter(1, event.id())
                        .setParameter(2, event.topic() + KafkaClients.DEAD)
                        .setParameter(3, event.subject())
                        .setParameter(4, event.type())
                        .setParameter(5, told.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private EventHandler handlerNamed(String name) {
        Optional<EventHandler> found =
                handlers.stream().filter(h -> h.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new IllegalStateException("no handler is called " + name));
    }

    private IncomingEvent eventIn(DeadLetter letter) {
        try {
            return new IncomingEvent(
                    letter.eventId,
                    letter.topic,
                    letter.subject,
                    letter.type,
                    Audience.ofWireName(letter.audience),
                    letter.happenedAt,
                    json.readTree(letter.data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dead letter's data is JSON", e);
        }
    }

    private static View view(DeadLetter letter) {
        return new View(
                letter.id,
                letter.eventId,
                letter.handler,
                letter.topic,
                letter.subject,
                letter.type,
                letter.reason,
                letter.diedAt);
    }
}
