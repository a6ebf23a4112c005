package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.events.IncomingEvent;

/** The record of public events, and what of it is to be sent to whom. */
@ApplicationScoped
class PublishedEventStore {

    /** The subject's number is drawn while its run of events is in one hand; the unique constraint is the backstop. */
    private static final String RECORD = """
            with event as (
                insert into published_event (id, topic, subject, sequence, type, happened_at, data)
                select n.id, n.topic, n.subject,
                    coalesce((select max(p.sequence) from published_event p
                              where p.topic = n.topic and p.subject = n.subject), 0) + 1,
                    n.type, n.happened_at, n.data
                from (select cast(?1 as uuid) as id, cast(?2 as text) as topic, cast(?3 as text) as subject,
                          cast(?4 as text) as type, cast(?5 as timestamptz) as happened_at,
                          cast(cast(?6 as text) as jsonb) as data) n
                on conflict (id) do nothing
                returning position, topic, subject, type)
            insert into delivery (subscription, position, topic, subject)
            select s.id, e.position, e.topic, e.subject from event e, subscription s
            where s.state = 'active' and %s
            order by s.id""".formatted(Matching.TYPE);

    /** Sent to this one subscription; other partners' replays leave its topic out. */
    private static final String RECORD_TEST = """
            with event as (
                insert into published_event (id, topic, subject, sequence, type, happened_at, data)
                select cast(?1 as uuid), 'gateway.tests', s.name,
                    coalesce((select max(p.sequence) from published_event p
                              where p.topic = 'gateway.tests' and p.subject = s.name), 0) + 1,
                    'org.workercare.gateway.subscription.tested.v1', clock_timestamp(),
                    jsonb_build_object('subscription', s.name)
                from (select cast(?2 as text) as name) s
                returning position, topic, subject)
            insert into delivery (subscription, position, topic, subject)
            select cast(subject as uuid), position, topic, subject from event""";

    Uni<Void> record(Mutiny.Session tx, IncomingEvent event) {
        return tx.createNativeQuery(RECORD)
                .setParameter(1, event.id())
                .setParameter(2, event.topic())
                .setParameter(3, event.subject())
                .setParameter(4, event.type())
                .setParameter(5, event.happenedAt())
                .setParameter(6, event.data().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The subscription's row is locked. */
    Uni<Void> recordTest(Mutiny.Session tx, UUID eventId, UUID subscription) {
        return tx.createNativeQuery(RECORD_TEST)
                .setParameter(1, eventId)
                .setParameter(2, subscription.toString())
                .executeUpdate()
                .replaceWithVoid();
    }
}
