package org.workercare.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as jsonb), ?9) on conflict do nothing""";
    private static final String TELL = """
            insert into outbox (id, topic, subject, type, audience, data)
            values (?1, ?2, ?3, ?4, 'internal', cast(?5 as jsonb))""";
    private static final String UNBURY = """
            delete from dead_letter where event_id = ?1 and handler = ?2
            returning topic, subject, type, audience, happened_at, cast(data as text) as data""";
    private static final String LIST = """
            select event_id, handler, topic, subject, type, reason, died_at from dead_letter
            where died_at > ?1 order by died_at, event_id limit ?2""";

    /**
     * A dead letter as operators see it: without its data.
     *
     * @param reason why no handler took it
     */
    public record DeadLetter(
            UUID eventId, String handler, String topic, String subject, String type, String reason, Instant diedAt) {}

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

    /** Letters that died after the given time, oldest first. */
    public Uni<List<DeadLetter>> list(Instant after, int limit) {
        return work.read(tx -> tx.createNativeQuery(LIST, Tuple.class)
                .setParameter(1, after.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .getResultList()
                .map(rows -> rows.stream().map(DeadLetters::letterIn).toList()));
    }

    /**
     * Has the handler take the event once more; the letter goes if, and only if, it does.
     *
     * @return false if there is no such letter
     */
    public Uni<Boolean> replay(UUID eventId, String handlerName) {
        return work.write(tx -> tx.createNativeQuery(UNBURY, Tuple.class)
                .setParameter(1, eventId)
                .setParameter(2, handlerName)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : handlerNamed(handlerName)
                                .apply(tx, eventIn(eventId, row))
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

    private IncomingEvent eventIn(UUID id, Tuple row) {
        try {
            return new IncomingEvent(
                    id,
                    row.get("topic", String.class),
                    row.get("subject", String.class),
                    row.get("type", String.class),
                    Audience.ofWireName(row.get("audience", String.class)),
                    timeIn(row, "happened_at").atOffset(ZoneOffset.UTC),
                    json.readTree(row.get("data", String.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dead letter's data is JSON", e);
        }
    }

    private static DeadLetter letterIn(Tuple row) {
        return new DeadLetter(
                row.get("event_id", UUID.class),
                row.get("handler", String.class),
                row.get("topic", String.class),
                row.get("subject", String.class),
                row.get("type", String.class),
                row.get("reason", String.class),
                timeIn(row, "died_at"));
    }

    private static Instant timeIn(Tuple row, String column) {
        return switch (row.get(column)) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case null, default -> throw new IllegalStateException(column + " is no time");
        };
    }
}
