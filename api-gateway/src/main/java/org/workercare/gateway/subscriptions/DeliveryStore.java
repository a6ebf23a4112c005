package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deliveries in the database. Lock order: the subscription's row, then its deliveries by position. */
@ApplicationScoped
class DeliveryStore {

    /**
     * A delivery goes out when it is due, the first waiting one of its subject, and none of its subject is on its way. A
     * row that another gateway claims is skipped; one it has claimed meanwhile fails the second look at its lease.
     */
    private static final String CLAIM = """
            with head as (
                select s.id as subscription, h.position
                from subscription s cross join lateral (
                    select d.position from delivery d
                    where d.subscription = s.id and d.state = 'waiting' and d.next_attempt_at <= clock_timestamp()
                      and not exists (select 1 from delivery b
                          where b.subscription = d.subscription and b.topic = d.topic and b.subject = d.subject
                            and b.state = 'waiting'
                            and (b.position < d.position or b.lease_until > clock_timestamp()))
                    order by d.position limit ?3) h
                where s.state = 'active'),
            picked as (
                select subscription, position from delivery
                where (subscription, position) in (
                        select subscription, position from head order by position limit ?2)
                  and state = 'waiting' and lease_until <= clock_timestamp()
                order by subscription, position
                for update skip locked),
            claimed as (
                update delivery d set attempts = attempts + 1, lease = cast(?1 as uuid),
                    lease_until = clock_timestamp() + make_interval(secs => ?4)
                from picked p where d.subscription = p.subscription and d.position = p.position
                returning d.*)
            select cast(jsonb_build_object('subscription', s.id, 'position', e.position, 'lease', c.lease,
                'attempts', c.attempts, 'url', s.url, 'secret', s.secret,
                'previousSecret', case when s.previous_until > clock_timestamp() then s.previous_secret end,
                'id', e.id, 'topic', e.topic, 'subject', e.subject, 'sequence', e.sequence, 'type', e.type,
                'happenedAt', e.happened_at, 'data', cast(e.data as text)) as text)
            from claimed c join subscription s on s.id = c.subscription join published_event e on e.position = c.position
            order by e.position""";

    private static final String REPORTS = """
            report as (select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(subscription uuid, position bigint,
                lease uuid, delivered boolean, gone boolean, status int, error text, pause double precision))""";

    /** One failure since the last success begins the count; a success ends it. */
    private static final String TELL_SUBSCRIPTIONS = "with " + REPORTS + """
            , told as (select subscription, bool_or(delivered) as well, bool_or(gone) as gone from report group by 1),
            locked as (select s.id from subscription s join told t on t.subscription = s.id
                where t.gone or (t.well and s.failing_since is not null) or not t.well
                order by s.id for no key update of s)
            update subscription s set
                failing_since = case when t.well then null else coalesce(s.failing_since, clock_timestamp()) end,
                state = case when t.gone or f.too_long then 'disabled' else s.state end,
                disabled_because = case when s.disabled_because is not null then s.disabled_because
                    when t.gone then 'gone' when f.too_long then 'failing' end,
                version = s.version + case when s.state = 'active' and (t.gone or f.too_long) then 1 else 0 end
            from told t, locked l, lateral (
                select not t.well and s2.failing_since < clock_timestamp() - make_interval(secs => ?2) is true as too_long
                from subscription s2 where s2.id = l.id) f
            where s.id = t.subscription and s.id = l.id""";

    private static final String TELL_DELIVERIES = "with " + REPORTS + """
            update delivery d set
                state = case when r.delivered then 'delivered' else 'waiting' end,
                delivered_at = case when r.delivered then clock_timestamp() end,
                last_status = r.status, last_error = r.error, lease = null, lease_until = '-infinity',
                next_attempt_at = clock_timestamp() + make_interval(secs => r.pause)
            from report r
            where d.subscription = r.subscription and d.position = r.position and d.lease = r.lease""";

    /** What is on its way keeps its lease's time but not the lease: it will be sent again after what precedes it. */
    private static final String REPLAY = """
            insert into delivery (subscription, position, topic, subject)
            select s.id, e.position, e.topic, e.subject from subscription s, published_event e
            where s.id = ?1 and e.topic <> 'gateway.tests' and %s
              and (cast(?2 as timestamptz) is null or e.happened_at >= cast(?2 as timestamptz))
              and (cast(?3 as uuid) is null
                   or e.position >= (select position from published_event where id = cast(?3 as uuid)))
            order by e.position
            on conflict (subscription, position) do update set state = 'waiting', attempts = 0, lease = null,
                next_attempt_at = clock_timestamp(), delivered_at = null, last_status = null, last_error = null""".formatted(Matching.TYPE);

    private static final String LIST = """
            select cast(jsonb_build_object('event', e.id, 'type', e.type, 'subject', e.subject, 'time', e.happened_at,
                'state', d.state, 'attempts', d.attempts, 'lastStatus', d.last_status, 'lastError', d.last_error,
                'nextAttemptAt', case when d.state = 'waiting' then d.next_attempt_at end,
                'deliveredAt', d.delivered_at, 'position', d.position) as text)
            from delivery d join published_event e on e.position = d.position
            where d.subscription = ?1 and d.position < ?2 and (cast(?3 as text) is null or d.state = cast(?3 as text))
            order by d.position desc limit ?4""";

    private final JsonRows rows;

    DeliveryStore(JsonRows rows) {
        this.rows = rows;
    }

    /** Takes on what may go out now; each comes with the lease that its report must show. */
    Uni<List<Parcel>> claim(Mutiny.Session tx, UUID lease, int most, int mostPerSubscription, Duration leaseTime) {
        return tx.createNativeQuery(CLAIM, String.class)
                .setParameter(1, lease)
                .setParameter(2, most)
                .setParameter(3, mostPerSubscription)
                .setParameter(4, (double) leaseTime.toSeconds())
                .getResultList()
                .map(found -> rows.read(found, Parcel.class));
    }

    /** Writes down what became of attempts; a report whose lease was lost changes nothing of the delivery. */
    Uni<Void> report(Mutiny.Session tx, List<Report> reports, Duration disableAfter) {
        String json = rows.write(reports);
        return tx.createNativeQuery(TELL_SUBSCRIPTIONS)
                .setParameter(1, json)
                .setParameter(2, (double) disableAfter.toSeconds())
                .executeUpdate()
                .chain(() -> tx.createNativeQuery(TELL_DELIVERIES)
                        .setParameter(1, json)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Boolean> isKnown(Mutiny.Session tx, UUID event) {
        return tx.createNativeQuery(
                        "select exists (select 1 from published_event where id = ?1 and topic <> 'gateway.tests')",
                        Boolean.class)
                .setParameter(1, event)
                .getSingleResult();
    }

    /** The subscription's row is locked. @return how many events will be sent, or sent again */
    Uni<Integer> replay(Mutiny.Session tx, UUID subscription, OffsetDateTime since, UUID fromEvent) {
        return tx.createNativeQuery(REPLAY)
                .setParameter(1, subscription)
                .setParameter(2, since)
                .setParameter(3, fromEvent)
                .executeUpdate();
    }

    Uni<List<DeliveryView>> list(Mutiny.Session tx, UUID subscription, long before, String state, int most) {
        return tx.createNativeQuery(LIST, String.class)
                .setParameter(1, subscription)
                .setParameter(2, before)
                .setParameter(3, state)
                .setParameter(4, most)
                .getResultList()
                .map(found -> rows.read(found, DeliveryView.class));
    }
}
