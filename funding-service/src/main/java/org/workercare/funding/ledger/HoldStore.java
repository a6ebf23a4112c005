package org.workercare.funding.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;

/** Holds in the database. Lock order: holds by id, before any account. */
@ApplicationScoped
class HoldStore {

    /** A hold whose time is over. */
    record Expired(UUID id, long account, Money amount) {}

    private static final String IS_PAST = "select cast(?1 as timestamptz) <= clock_timestamp()";
    private static final String OVERDUE = """
            select id, account, amount from hold where state = 'OPEN' and expires_at <= clock_timestamp()
            order by id limit ?1 for update skip locked""";
    private static final String EXPIRE = """
            update hold set state = 'EXPIRED', version = version + 1 where id = any(cast(?1 as uuid[]))""";

    Uni<Hold> find(Mutiny.Session tx, UUID id) {
        return tx.find(Hold.class, id);
    }

    Uni<Hold> lock(Mutiny.Session tx, UUID id) {
        return tx.find(Hold.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By the database's clock. */
    Uni<Boolean> isPast(Mutiny.Session tx, OffsetDateTime time) {
        return tx.createNativeQuery(IS_PAST, Boolean.class)
                .setParameter(1, time)
                .getSingleResult();
    }

    /** Open holds whose time is over, locked; those that somebody else has locked are left to them. */
    Uni<List<Expired>> lockOverdue(Mutiny.Session tx, int atMost) {
        return tx.createNativeQuery(OVERDUE, Tuple.class)
                .setParameter(1, atMost)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Expired(
                                row.get(0, UUID.class), row.get(1, Long.class), Money.ofFen(row.get(2, Long.class))))
                        .toList());
    }

    Uni<Void> expire(Mutiny.Session tx, List<Expired> holds) {
        return tx.createNativeQuery(EXPIRE)
                .setParameter(1, holds.stream().map(Expired::id).toArray(UUID[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }
}
