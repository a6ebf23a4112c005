package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Ids;
import org.workercare.platform.kernel.Money;
import org.workercare.station.site.Site;

/** Records meals sold at the prices of the moment, a voucher paying for some if one is given. */
@ApplicationScoped
class SellMeal {

    private final MenuStore menu;
    private final SaleStore sales;
    private final VoucherStore vouchers;
    private final VoucherCodes codes;

    SellMeal(MenuStore menu, SaleStore sales, VoucherStore vouchers, VoucherCodes codes) {
        this.menu = menu;
        this.sales = sales;
        this.vouchers = vouchers;
        this.codes = codes;
    }

    Uni<MealSale> at(Mutiny.Session tx, Site site, MealSale.Request request) {
        return menu.onSale(tx, site.id(), request.menuItemId()).chain(item -> {
            if (item == null) {
                throw MealProblem.UNKNOWN_MENU_ITEM.problem("/menuItemId");
            }
            return request.voucher() == null
                    ? sell(tx, Ids.next(), site, item, request.quantity(), null, Money.ZERO)
                    : redeem(tx, site, item, request);
        });
    }

    private Uni<MealSale> redeem(Mutiny.Session tx, Site site, MenuItem item, MealSale.Request request) {
        UUID sale = Ids.next();
        return vouchers.redeem(tx, codes.indexOf(request.voucher()), sale, site.organisation())
                .chain(redeemed -> {
                    if (redeemed == null) {
                        throw MealProblem.VOUCHER_INVALID.problem("/voucher");
                    }
                    return sell(tx, sale, site, item, request.quantity(), redeemed.id(), redeemed.worth());
                });
    }

    private Uni<MealSale> sell(
            Mutiny.Session tx, UUID id, Site site, MenuItem item, int quantity, UUID voucher, Money worth) {
        return sales.sell(
                tx, id, site, item, quantity, voucher, item.mealPrice().of(quantity, worth));
    }
}
