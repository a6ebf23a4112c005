package org.workercare.gateway.subscriptions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Subscriptions in the database.
 *
 * <p>Lock order: the gate (shared by arriving events, exclusive for whoever makes or wakes a subscription), then the
 * subscription's row, in a strength that lets deliveries refer to it meanwhile. The gate makes "from then on" exact: an event either sees the subscription or committed before it.
 */
@ApplicationScoped
class SubscriptionStore {

    private static final String VIEW = """
            select cast(jsonb_build_object('id', id, 'url', url, 'types', types, 'description', description,
                'state', state, 'disabledBecause', disabled_because, 'failingSince', failing_since,
                'previousSecretUntil', case when previous_until > clock_timestamp() then previous_until end,
                'createdAt', created_at, 'version', version) as text)
            from subscription where owner = ?1""";
    private static final String INSERT = """
            insert into subscription (id, owner, url, types, description, secret)
            values (?1, ?2, ?3, cast(cast(?4 as text) as jsonb), cast(?5 as text), ?6)""";
    private static final String CHANGE = """
            update subscription set version = version + 1,
                url = coalesce(cast(?2 as text), url), types = coalesce(cast(cast(?3 as text) as jsonb), types),
                description = coalesce(cast(?4 as text), description), state = coalesce(cast(?5 as text), state),
                disabled_because = case coalesce(cast(?5 as text), state)
                    when 'disabled' then coalesce(disabled_because, 'owner') end,
                failing_since = case when cast(?5 as text) = 'active' then null else failing_since end
            where id = ?1""";
    private static final String ROTATE = """
            update subscription set version = version + 1, secret = ?2, previous_secret = secret,
                previous_until = clock_timestamp() + make_interval(secs => ?3)
            where id = ?1""";

    private final JsonRows rows;

    SubscriptionStore(JsonRows rows) {
        this.rows = rows;
    }

    /** For an arriving event: passes beside others, not beside a subscription in the making. */
    Uni<Void> enterGate(Mutiny.Session tx) {
        return gate(tx, "pg_advisory_xact_lock_shared");
    }

    /** For whoever makes or wakes a subscription: waits for events on their way in. */
    Uni<Void> closeGate(Mutiny.Session tx) {
        return gate(tx, "pg_advisory_xact_lock");
    }

    private static Uni<Void> gate(Mutiny.Session tx, String lock) {
        String sql = "select 1 from (select " + lock + "(hashtextextended('subscriptions', 7))) as gate";
        return tx.createNativeQuery(sql, Integer.class).getSingleResult().replaceWithVoid();
    }

    Uni<Void> insert(
            Mutiny.Session tx, UUID id, String owner, SubscriptionRequest.Create request, String sealedSecret) {
        return tx.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, owner)
                .setParameter(3, request.url())
                .setParameter(4, rows.write(request.types()))
                .setParameter(5, request.description())
                .setParameter(6, sealedSecret)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The owner's subscription, or null. */
    Uni<Subscription> find(Mutiny.Session tx, String owner, UUID id) {
        return one(tx, VIEW + " and id = ?2", owner, id);
    }

    /** The owner's subscription with its row locked, or null. */
    Uni<Subscription> lock(Mutiny.Session tx, String owner, UUID id) {
        return one(tx, VIEW + " and id = ?2 for no key update", owner, id);
    }

    private Uni<Subscription> one(Mutiny.Session tx, String sql, String owner, UUID id) {
        return tx.createNativeQuery(sql, String.class)
                .setParameter(1, owner)
                .setParameter(2, id)
                .getSingleResultOrNull()
                .map(row -> rows.read(row, Subscription.class));
    }

    Uni<List<Subscription>> list(Mutiny.Session tx, String owner, UUID after, int most) {
        return tx.createNativeQuery(VIEW + " and id > ?2 order by id limit ?3", String.class)
                .setParameter(1, owner)
                .setParameter(2, after)
                .setParameter(3, most)
                .getResultList()
                .map(found -> rows.read(found, Subscription.class));
    }

    Uni<Void> change(Mutiny.Session tx, UUID id, SubscriptionRequest.Change change) {
        return tx.createNativeQuery(CHANGE)
                .setParameter(1, id)
                .setParameter(2, change.url())
                .setParameter(3, change.types() == null ? null : rows.write(change.types()))
                .setParameter(4, change.description())
                .setParameter(5, change.state())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> rotate(Mutiny.Session tx, UUID id, String sealedSecret, Duration overlap) {
        return tx.createNativeQuery(ROTATE)
                .setParameter(1, id)
                .setParameter(2, sealedSecret)
                .setParameter(3, (double) overlap.toSeconds())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> delete(Mutiny.Session tx, UUID id) {
        return tx.createNativeQuery("delete from subscription where id = ?1")
                .setParameter(1, id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
