package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Criteria;
import org.workercare.funding.common.Lists;
import org.workercare.platform.kernel.OrganisationId;

/**
 * Batches and write-offs in the database. Lock order: the write-off, then the batch, then a project, then the ledger's
 * accounts by id, then the outbox. Parts of a batch are new, so nobody waits for them.
 */
@ApplicationScoped
class GoodsStore {

    /** @param organisation whose subtree is asked for; null members ask for all */
    record Filter(OrganisationId organisation, BatchState state, UUID parent) {}

    private static final String TODAY = "select cast(clock_timestamp() at time zone 'Asia/Shanghai' as date)";

    private final Lists lists;

    GoodsStore(Lists lists) {
        this.lists = lists;
    }

    Uni<GoodsBatch> find(Mutiny.Session tx, UUID id) {
        return tx.find(GoodsBatch.class, id);
    }

    Uni<GoodsBatch> lock(Mutiny.Session tx, UUID id) {
        return tx.find(GoodsBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<WriteOff> findWriteOff(Mutiny.Session tx, UUID id) {
        return tx.find(WriteOff.class, id);
    }

    Uni<WriteOff> lockWriteOff(Mutiny.Session tx, UUID id) {
        return tx.find(WriteOff.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In China, by the database's clock. */
    Uni<LocalDate> today(Mutiny.Session tx) {
        return tx.createNativeQuery(TODAY, LocalDate.class).getSingleResult();
    }

    Uni<List<GoodsBatch>> list(Mutiny.Session tx, OrganisationId within, Filter filter, UUID after, int rows) {
        OrganisationId asked = filter.organisation();
        Criteria criteria = new Criteria()
                .and("id > :after", "after", after)
                .and("place like :subtree", "subtree", within.subtreePattern())
                .and("place like :organisation", "organisation", asked == null ? null : asked.subtreePattern())
                .and("state = :state", "state", filter.state())
                .and("parent = :parent", "parent", filter.parent());
        return lists.read(tx, GoodsBatch.class, "from GoodsBatch", criteria, rows);
    }

    /** Write-offs of batches within the subtree. */
    Uni<List<WriteOff>> writeOffs(
            Mutiny.Session tx, OrganisationId within, UUID batch, WriteOff.State state, UUID after, int rows) {
        Criteria criteria = new Criteria()
                .and("id > :after", "after", after)
                .and(
                        "batch in (select b.id from GoodsBatch b where b.place like :subtree)",
                        "subtree",
                        within.subtreePattern())
                .and("batch = :batch", "batch", batch)
                .and("state = :state", "state", state);
        return lists.read(tx, WriteOff.class, "from WriteOff", criteria, rows);
    }
}
