package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.common.Criteria;
import org.workercare.funding.common.Lists;
import org.workercare.platform.kernel.OrganisationId;

/** Batches in the database. Lock order: the batch, then the outbox. */
@ApplicationScoped
class GoodsStore {

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

    Uni<List<GoodsBatch>> list(
            Mutiny.Session tx,
            OrganisationId within,
            OrganisationId organisation,
            BatchState state,
            UUID after,
            int rows) {
        Criteria criteria = new Criteria()
                .and("id > :after", "after", after)
                .and("place like :subtree", "subtree", within.subtreePattern())
                .and("organisation = :organisation", "organisation", organisation)
                .and("state = :state", "state", state);
        return lists.read(tx, GoodsBatch.class, "from GoodsBatch", criteria, rows);
    }
}
