package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;

/** Corrects how many meals were sold, by a sale that adds or takes away: before funding is asked, or after it refused. */
@ApplicationScoped
class CorrectSale {

    private final SaleStore sales;
    private final VoucherStore vouchers;

    CorrectSale(SaleStore sales, VoucherStore vouchers) {
        this.sales = sales;
        this.vouchers = vouchers;
    }

    Uni<MealSale> of(Mutiny.Session tx, UUID site, UUID sale, MealSale.Correction correction) {
        return sales.standing(tx, site, sale)
                .chain(found -> sales.lockDay(tx, site, found.day()))
                .chain(() -> sales.standing(tx, site, sale))
                .chain(standing -> correct(tx, standing, correction));
    }

    private Uni<MealSale> correct(Mutiny.Session tx, SaleStore.Standing sale, MealSale.Correction correction) {
        if (!sale.canBeCorrected()) {
            throw MealProblem.SALE_CLAIMED.problem(null);
        }
        if (sale.quantity() == correction.quantity()) {
            throw MealProblem.CORRECTION_EMPTY.problem("/quantity");
        }
        MealPrice.Split more =
                sale.price().of(correction.quantity(), sale.voucherWorth()).minus(sale.split());
        return sales.correct(
                        tx,
                        Ids.next(),
                        sale,
                        correction.quantity() - sale.quantity(),
                        more,
                        correction.reason().strip())
                .call(() -> correction.quantity() == 0
                        ? vouchers.giveBack(tx, sale.id())
                        : Uni.createFrom().item(0));
    }
}
