package org.workercare.station.supplies;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;

/** Promises pieces of a batch: never more than there are. */
@ApplicationScoped
class IssueCoupons {

    /**
     * What is kept of the answer; the codes are made anew from the coupons whenever it is given.
     *
     * @param coupons ids
     */
    record Issued(UUID batchId, List<UUID> coupons) {}

    private final SupplyStore store;
    private final CouponCodes codes;

    IssueCoupons(SupplyStore store, CouponCodes codes) {
        this.store = store;
        this.codes = codes;
    }

    /** @param worker keyed hash of whom they are for, or null for codes to print */
    Uni<Issued> of(Mutiny.Session tx, GoodsBatch locked, String worker, int count) {
        if (locked.quantity() - locked.issued() < count) {
            throw SupplyProblem.NO_GOODS_LEFT.problem(null);
        }
        List<SupplyStore.NewCoupon> coupons =
                Stream.generate(() -> coupon(worker)).limit(count).toList();
        return store.issue(tx, locked.id(), coupons).map(issued -> {
            if (issued < count) {
                throw SupplyProblem.COUPON_ISSUED.problem(null);
            }
            return new Issued(
                    locked.id(), coupons.stream().map(SupplyStore.NewCoupon::id).toList());
        });
    }

    private SupplyStore.NewCoupon coupon(String worker) {
        UUID id = Ids.next();
        return new SupplyStore.NewCoupon(id, worker, codes.indexOf(codes.codeOf(id)));
    }
}
