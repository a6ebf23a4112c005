package org.workercare.funding.goods;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.funding.ledger.GoodsMovement;

/** Sends a batch on its way: all of it as it is, or parts of it to several stations, each a batch of its own. */
@ApplicationScoped
class DispatchBatch {

    /** @param parts absent to send all of it to where it was stocked for */
    record Request(@Size(min = 1, max = 500) List<@Valid @NotNull Part> parts) {}

    /** @param siteId the station that is to hand it out; absent if the union does */
    record Part(
            UUID siteId, @NotNull @Min(1) @Max(10_000_000) Integer quantity) {}

    private final GoodsStore store;
    private final PostGoods post;
    private final TellGoods tell;

    DispatchBatch(GoodsStore store, PostGoods post, TellGoods tell) {
        this.store = store;
        this.post = post;
        this.tell = tell;
    }

    /** @param batch locked */
    Uni<Void> of(Mutiny.Session tx, GoodsBatch batch, Request request, String by) {
        long pieces = request.parts() == null
                ? batch.left()
                : request.parts().stream().mapToLong(Part::quantity).sum();
        return store.today(tx)
                .invoke(today -> batch.life().refusesDispatch(pieces, today).ifPresent(problem -> {
                    throw problem.problem(problem == GoodsProblem.MORE_THAN_LEFT ? "/parts" : null);
                }))
                .chain(() -> request.parts() == null ? whole(tx, batch, by) : parts(tx, batch, request.parts(), by));
    }

    private Uni<Void> whole(Mutiny.Session tx, GoodsBatch batch, String by) {
        batch.state = BatchState.DISPATCHED;
        return tx.flush()
                .chain(() -> post.of(tx, List.of(GoodsPosting.whole(batch, by))))
                .chain(() -> tell.dispatched(tx, List.of(batch), List.of()));
    }

    private Uni<Void> parts(Mutiny.Session tx, GoodsBatch batch, List<Part> parts, String by) {
        List<GoodsBatch> sent = parts.stream()
                .map(part -> batch.part(part.quantity(), part.siteId(), BatchState.DISPATCHED))
                .toList();
        List<GoodsPosting> postings = sent.stream()
                .map(part -> GoodsPosting.between(GoodsMovement.Kind.DISPATCH, batch, part, by))
                .toList();
        return tx.persistAll(sent.toArray())
                .chain(tx::flush)
                .chain(() -> post.of(tx, postings))
                .chain(() -> tell.dispatched(tx, sent, List.of(batch)));
    }
}
