package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Many holds at once. Lock order: holds by id, before any account. */
@ApplicationScoped
class BulkHoldStore {

    private static final String TELL = """
            select h.id, h.account, a.programme, a.earmark, a.sub_category, h.amount, h.state
            from hold h join account a on a.id = h.account where h.id = any(cast(?1 as uuid[])) order by h.id""";
    private static final String END = """
            update hold set state = ?2, posted = case ?2 when 'POSTED' then amount else 0 end, version = version + 1
            where id = any(cast(?1 as uuid[]))""";

    Uni<List<TellHolds.Told>> tell(Mutiny.Session tx, Collection<UUID> ids, boolean locking) {
        return tx.createNativeQuery(TELL + (locking ? " for update of h" : ""), Tuple.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(BulkHoldStore::told).toList());
    }

    private static TellHolds.Told told(Tuple row) {
        return new TellHolds.Told(
                row.get(0, UUID.class),
                row.get(1, Long.class),
                row.get(2, UUID.class),
                Earmark.valueOf(row.get(3, String.class)),
                row.get(4, String.class),
                Money.ofFen(row.get(5, Long.class)),
                HoldState.valueOf(row.get(6, String.class)) == HoldState.OPEN);
    }

    Uni<Void> end(Mutiny.Session tx, Collection<UUID> ids, HoldState state) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.createNativeQuery(END)
                .setParameter(1, ids.toArray(UUID[]::new))
                .setParameter(2, state.name())
                .executeUpdate()
                .replaceWithVoid();
    }
}
