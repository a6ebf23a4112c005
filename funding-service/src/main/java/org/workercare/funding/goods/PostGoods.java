package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.SpendMoney;

/** Posts movements of goods, pieces and fen as one; a purchase is paid for in the same transaction or does not happen. */
@ApplicationScoped
class PostGoods {

    private final MovementStore store;
    private final SpendMoney spend;

    PostGoods(MovementStore store, SpendMoney spend) {
        this.store = store;
        this.spend = spend;
    }

    /** Fails with {@code insufficient-funds} if the payer cannot pay. The batches are locked, and flushed. */
    Uni<Void> of(Mutiny.Session tx, List<GoodsPosting> postings) {
        Uni<Void> posted = store.append(tx, postings);
        for (GoodsPosting posting : postings) {
            if (posting.payer() != null && posting.value().isPositive()) {
                posted = posted.chain(() -> spend.from(
                        tx, posting.payer(), posting.value(), "goods/batches/" + posting.to(), posting.by()));
            }
        }
        return posted;
    }
}
