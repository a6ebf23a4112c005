package org.workercare.funding.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Criteria;
import org.workercare.funding.common.Lists;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Emergency allocations in the database. Lock order: the allocation, the programme's pool, the project, then the ledger's
 * accounts, then the outbox.
 */
@ApplicationScoped
class EmergencyStore {

    private static final String OPEN_POOL =
            "insert into emergency_pool (programme, ceiling) values (?1, ?2) on conflict do nothing";
    private static final String TAKE =
            "update emergency_pool set given = given + ?2 where programme = ?1 and given <= ceiling - ?2";
    private static final String LEFT = "select ceiling - given from emergency_pool where programme = ?1";
    private static final String LOCK_POOL = "select ceiling from emergency_pool where programme = ?1 for update";
    private static final String GIVE_BACK = "update emergency_pool set given = given - ?2 where programme = ?1";
    private static final String LOCK_OVERDUE = """
            select * from emergency_allocation
            where state = 'POSTED_UNREVIEWED' and not overdue_told and review_due < clock_timestamp()
            order by review_due limit ?1 for update skip locked""";

    private final Lists lists;

    EmergencyStore(Lists lists) {
        this.lists = lists;
    }

    /** Takes the amount out of what the ceiling leaves; false if that is less. Whoever gives at the same time waits. */
    Uni<Boolean> take(Mutiny.Session tx, UUID programme, Money ceiling, Money amount) {
        return tx.createNativeQuery(OPEN_POOL)
                .setParameter(1, programme)
                .setParameter(2, ceiling.fen())
                .executeUpdate()
                .chain(() -> tx.createNativeQuery(TAKE)
                        .setParameter(1, programme)
                        .setParameter(2, amount.fen())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<Money> left(Mutiny.Session tx, UUID programme) {
        return tx.createNativeQuery(LEFT, Long.class)
                .setParameter(1, programme)
                .getSingleResult()
                .map(Money::ofFen);
    }

    Uni<Void> lockPool(Mutiny.Session tx, UUID programme) {
        return tx.createNativeQuery(LOCK_POOL, Long.class)
                .setParameter(1, programme)
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<Void> giveBack(Mutiny.Session tx, UUID programme, Money amount) {
        return tx.createNativeQuery(GIVE_BACK)
                .setParameter(1, programme)
                .setParameter(2, amount.fen())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<OffsetDateTime> now(Mutiny.Session tx) {
        return tx.createNativeQuery("select clock_timestamp()", OffsetDateTime.class)
                .getSingleResult();
    }

    Uni<EmergencyAllocation> find(Mutiny.Session tx, UUID id) {
        return tx.find(EmergencyAllocation.class, id);
    }

    Uni<EmergencyAllocation> lock(Mutiny.Session tx, UUID id) {
        return tx.find(EmergencyAllocation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those whose review is late and of whom nobody was told; what another replica is telling of is left out. */
    Uni<List<EmergencyAllocation>> lockOverdue(Mutiny.Session tx, int most) {
        return tx.createNativeQuery(LOCK_OVERDUE, EmergencyAllocation.class)
                .setParameter(1, most)
                .getResultList();
    }

    /** @param dueBefore lists those whose review was due before it; null for all */
    Uni<List<EmergencyAllocation>> list(
            Mutiny.Session tx,
            OrganisationId within,
            UUID programme,
            EmergencyState state,
            OffsetDateTime dueBefore,
            UUID after,
            int rows) {
        Criteria criteria = new Criteria()
                .and("id > :after", "after", after)
                .and("place like :subtree", "subtree", within.subtreePattern())
                .and("programme = :programme", "programme", programme)
                .and("state = :state", "state", state)
                .and("reviewDue < :due", "due", dueBefore);
        return lists.read(tx, EmergencyAllocation.class, "from EmergencyAllocation", criteria, rows);
    }
}
