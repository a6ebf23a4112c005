package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.kernel.OrganisationId;
import org.workercare.station.rows.Rows;

/** Menus, sales and claims in the database. Lock order: sales' rows only, of one site and day. */
@ApplicationScoped
class MealStore {

    private static final String ADD_ITEM = """
            insert into menu_item (id, site_id, name, price_fen, discounted_fen) values (?1, ?2, ?3, ?4, ?5) returning *""";
    private static final String SELL = """
            insert into meal_sale (id, site_id, menu_item_id, quantity, price_fen, discounted_fen)
            select ?1, site_id, id, ?4, price_fen, discounted_fen from menu_item where id = ?3 and site_id = ?2
            returning *""";
    private static final String TAKE = """
            update meal_sale set claim_id = ?1 where site_id = ?2 and day = ?3 and claim_id is null returning *""";
    private static final String CLAIM = """
            insert into subsidy_claim (id, site_id, organisation, day, meals, amount_fen) values (?1, ?2, ?3, ?4, ?5, ?6)
            returning *""";
    private static final String DECIDE = """
            update subsidy_claim set state = ?2 where id = ?1 and state = 'claimed'""";

    private record ItemRow(UUID id, UUID siteId, String name, long priceFen, long discountedFen) {
        MenuItem item() {
            return new MenuItem(id, siteId, name, new Money(priceFen), new Money(discountedFen));
        }
    }

    private record SaleRow(
            UUID id,
            UUID siteId,
            UUID menuItemId,
            LocalDate day,
            int quantity,
            long priceFen,
            long discountedFen,
            OffsetDateTime soldAt) {
        MealSale sale() {
            Money discount = new Money(priceFen - discountedFen).times(quantity);
            return new MealSale(id, siteId, menuItemId, day, quantity, discount, soldAt);
        }
    }

    private record ClaimRow(
            UUID id,
            UUID siteId,
            OrganisationId organisation,
            LocalDate day,
            int meals,
            long amountFen,
            SubsidyClaim.State state,
            OffsetDateTime claimedAt) {
        SubsidyClaim claim() {
            return new SubsidyClaim(id, siteId, organisation, day, meals, new Money(amountFen), state, claimedAt);
        }
    }

    private record Today(LocalDate day) {}

    private final Rows rows;

    MealStore(Rows rows) {
        this.rows = rows;
    }

    Uni<MenuItem> add(Mutiny.Session tx, UUID id, UUID site, MenuItem.Request item) {
        return rows.one(
                        tx,
                        ItemRow.class,
                        ADD_ITEM,
                        id,
                        site,
                        item.name().strip(),
                        item.price().fen(),
                        item.discountedPrice().fen())
                .map(ItemRow::item);
    }

    Uni<List<MenuItem>> menu(Mutiny.Session tx, UUID site) {
        return rows.list(tx, ItemRow.class, "select * from menu_item where site_id = ?1 order by id", site)
                .map(found -> found.stream().map(ItemRow::item).toList());
    }

    /** The sale, or null if the site's menu has no such item. */
    Uni<MealSale> sell(Mutiny.Session tx, UUID id, UUID site, UUID item, int quantity) {
        return rows.one(tx, SaleRow.class, SELL, id, site, item, quantity).map(row -> row == null ? null : row.sale());
    }

    /** Today in China, by the database's clock. */
    Uni<LocalDate> today(Mutiny.Session tx) {
        return rows.one(tx, Today.class, "select cast(now() at time zone 'Asia/Shanghai' as date) as day")
                .map(Today::day);
    }

    /** Puts the day's unclaimed sales under this claim; gives them. */
    Uni<List<MealSale>> take(Mutiny.Session tx, UUID claim, UUID site, LocalDate day) {
        return rows.list(tx, SaleRow.class, TAKE, claim, site, day)
                .map(found -> found.stream().map(SaleRow::sale).toList());
    }

    Uni<SubsidyClaim> claim(
            Mutiny.Session tx,
            UUID id,
            UUID site,
            OrganisationId organisation,
            LocalDate day,
            int meals,
            Money amount) {
        return rows.one(tx, ClaimRow.class, CLAIM, id, site, organisation.value(), day, meals, amount.fen())
                .map(ClaimRow::claim);
    }

    Uni<List<SubsidyClaim>> claims(Mutiny.Session tx, UUID site) {
        return rows.list(tx, ClaimRow.class, "select * from subsidy_claim where site_id = ?1 order by id", site)
                .map(found -> found.stream().map(ClaimRow::claim).toList());
    }

    Uni<Integer> decide(Mutiny.Session tx, UUID claim, SubsidyClaim.State state) {
        return rows.run(tx, DECIDE, claim, state.wireName());
    }
}
