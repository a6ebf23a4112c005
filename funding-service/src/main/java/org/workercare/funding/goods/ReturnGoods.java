package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.GoodsMovement;

/** Takes pieces that were not handed out back into stock, as a batch of their own. */
@ApplicationScoped
class ReturnGoods {

    record Request(@NotNull @Min(1) @Max(10_000_000) Integer quantity) {}

    private final PostGoods post;
    private final TellGoods tell;

    ReturnGoods(PostGoods post, TellGoods tell) {
        this.post = post;
        this.tell = tell;
    }

    /** @param batch locked; where it is at a station, that must not hand these pieces out any more */
    Uni<Void> of(Mutiny.Session tx, GoodsBatch batch, Request request, String by) {
        batch.life().refusesReturn(request.quantity()).ifPresent(problem -> {
            throw problem.problem(problem == GoodsProblem.MORE_THAN_LEFT ? "/quantity" : null);
        });
        GoodsBatch back = batch.part(request.quantity(), null, BatchState.STOCKED);
        return tx.persist(back)
                .chain(tx::flush)
                .chain(() -> post.of(tx, List.of(GoodsPosting.between(GoodsMovement.Kind.RETURN, batch, back, by))))
                .chain(() -> tell.closed(tx, List.of(batch)));
    }
}
