package org.workercare.station.supplies;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;

/** Posts what is received, used, counted or discarded: never more than there is, and nothing expired is given out. */
@ApplicationScoped
class MoveStock {

    private final StockStore store;
    private final WatchStock watch;

    MoveStock(StockStore store, WatchStock watch) {
        this.store = store;
        this.watch = watch;
    }

    /** @return the item as it is now */
    Uni<StockItem> of(Mutiny.Session tx, StockItem locked, Movement.Request request) {
        requireSense(request);
        return store.today(tx)
                .chain(today -> request.kind() == Movement.Kind.RECEIVED
                        ? receive(tx, locked, request, today)
                        : store.lots(tx, locked.id())
                                .chain(lots -> post(tx, locked, request, parts(new Shelf(lots, today), request))))
                .chain(() -> store.find(tx, locked.id()))
                .call(now -> watch.over(tx, List.of(now)))
                .chain(() -> store.find(tx, locked.id()));
    }

    private static void requireSense(Movement.Request request) {
        if (request.kind() != Movement.Kind.COUNTED && request.quantity() == 0) {
            throw SupplyProblem.QUANTITY_ZERO.problem("/quantity");
        }
        if (request.expiresOn() != null && request.kind() != Movement.Kind.RECEIVED) {
            throw SupplyProblem.FIELD_OUT_OF_PLACE.problem("/expiresOn");
        }
        if (request.lot() != null && request.kind() != Movement.Kind.DISCARDED) {
            throw SupplyProblem.FIELD_OUT_OF_PLACE.problem("/lot");
        }
    }

    private Uni<Integer> receive(Mutiny.Session tx, StockItem item, Movement.Request request, LocalDate today) {
        if (request.expiresOn() != null && request.expiresOn().isBefore(today)) {
            throw SupplyProblem.EXPIRED_ALREADY.problem("/expiresOn");
        }
        UUID lot = Ids.next();
        return store.open(tx, lot, item.id(), request.expiresOn())
                .chain(() -> post(tx, item, request, List.of(new Shelf.Part(lot, request.quantity()))));
    }

    private static List<Shelf.Part> parts(Shelf shelf, Movement.Request request) {
        return switch (request.kind()) {
            case USED ->
                shelf.use(request.quantity()).orElseThrow(() -> SupplyProblem.STOCK_SHORT.problem("/quantity"));
            case DISCARDED ->
                shelf.discard(request.quantity(), request.lot())
                        .orElseThrow(() -> SupplyProblem.STOCK_SHORT.problem("/quantity"));
            case COUNTED ->
                shelf.count(request.quantity()).orElseThrow(() -> SupplyProblem.NOTHING_RECEIVED.problem("/quantity"));
            case RECEIVED -> throw new IllegalStateException("what is received has a lot of its own");
        };
    }

    /** A count that finds what the books say is posted, too, with nothing moved. */
    private Uni<Integer> post(Mutiny.Session tx, StockItem item, Movement.Request request, List<Shelf.Part> parts) {
        List<StockStore.NewPosting> postings = parts.isEmpty()
                ? List.of(new StockStore.NewPosting(Ids.next(), null, 0))
                : parts.stream()
                        .map(part -> new StockStore.NewPosting(Ids.next(), part.lotId(), part.quantity()))
                        .toList();
        return store.post(tx, Ids.next(), item.id(), request.kind(), request.remark(), postings);
    }
}
