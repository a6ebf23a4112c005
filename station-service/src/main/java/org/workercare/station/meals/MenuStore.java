package org.workercare.station.meals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.workercare.platform.kernel.Money;
import org.workercare.platform.web.problems.CommonProblem;
import org.workercare.station.rows.Rows;

/** Menus in the database. Lock order: the item's row only. */
@ApplicationScoped
class MenuStore {

    private static final String ADD = """
            insert into menu_item (id, site_id, name, price_fen, discounted_fen, subsidy_share)
            values (?1, ?2, ?3, ?4, ?5, ?6) returning *""";
    private static final String CHANGE = """
            update menu_item set price_fen = ?2, discounted_fen = ?3, subsidy_share = ?4,
                withdrawn_at = case when ?5 then null else coalesce(withdrawn_at, now()) end, version = version + 1
            where id = ?1 returning *""";

    private record ItemRow(
            UUID id,
            UUID siteId,
            String name,
            long priceFen,
            long discountedFen,
            int subsidyShare,
            OffsetDateTime withdrawnAt,
            long version) {

        MenuItem item() {
            return new MenuItem(
                    id,
                    siteId,
                    name,
                    new Money(priceFen),
                    new Money(discountedFen),
                    subsidyShare,
                    withdrawnAt == null,
                    version);
        }
    }

    private final Rows rows;

    MenuStore(Rows rows) {
        this.rows = rows;
    }

    Uni<MenuItem> add(Mutiny.Session tx, UUID id, UUID site, MenuItem.Request item) {
        return rows.one(
                        tx,
                        ItemRow.class,
                        ADD,
                        id,
                        site,
                        item.name().strip(),
                        item.price().fen(),
                        item.discountedPrice().fen(),
                        item.subsidyShare())
                .map(ItemRow::item);
    }

    Uni<List<MenuItem>> of(Mutiny.Session tx, UUID site) {
        String sql = "select * from menu_item where site_id = ?1 and withdrawn_at is null order by id";
        return rows.list(tx, ItemRow.class, sql, site)
                .map(found -> found.stream().map(ItemRow::item).toList());
    }

    /** What the site sells, or null if it sells no such thing. */
    Uni<MenuItem> onSale(Mutiny.Session tx, UUID site, UUID item) {
        String sql = "select * from menu_item where id = ?1 and site_id = ?2 and withdrawn_at is null";
        return rows.one(tx, ItemRow.class, sql, item, site).map(row -> row == null ? null : row.item());
    }

    Uni<MenuItem> find(Mutiny.Session tx, UUID id) {
        return one(tx, "select * from menu_item where id = ?1", id);
    }

    Uni<MenuItem> lock(Mutiny.Session tx, UUID id) {
        return one(tx, "select * from menu_item where id = ?1 for update", id);
    }

    private Uni<MenuItem> one(Mutiny.Session tx, String sql, UUID id) {
        return rows.one(tx, ItemRow.class, sql, id)
                .onItem()
                .ifNull()
                .failWith(CommonProblem.NOT_FOUND::problem)
                .map(ItemRow::item);
    }

    Uni<MenuItem> change(Mutiny.Session tx, MenuItem to) {
        return rows.one(
                        tx,
                        ItemRow.class,
                        CHANGE,
                        to.id(),
                        to.price().fen(),
                        to.discountedPrice().fen(),
                        to.subsidyShare(),
                        to.onSale())
                .map(ItemRow::item);
    }
}
